namespace Aims.Local;

/// <summary>What <c>month</c> was asked for.</summary>
/// <param name="Month">The month that is played.</param>
/// <param name="Contracts">The file of contracts and prices; null with <paramref name="Generate"/>.</param>
/// <param name="Generate">How many contracts to make up; null to read a file.</param>
/// <param name="Seed">The seed of what is made up.</param>
/// <param name="Out">Where PDFs and mails are put.</param>
/// <param name="Data">Where the emulator keeps its data; null: nowhere.</param>
/// <param name="Json">Where the report goes as JSON; null: nowhere.</param>
internal sealed record MonthOptions(
    BillingPeriod Month,
    string? Contracts,
    int? Generate,
    int Seed,
    string Out,
    string? Data,
    string? Json
)
{
    /// <summary>How the program is called.</summary>
    public const string Usage = """
        dotnet run --project infra/local [-- VERB OPTIONS]

        month (default)      runs a month: contracts in, PDFs and mails out
          --month 2026-12      the month that is played
          --contracts FILE     contracts and prices (default: infra/local/samples/contracts.json)
          --generate N         N contracts that are made up, instead of a file
          --seed N             of what is made up (default: 1)
          --out DIR            where PDFs and mails are put (default: out)
          --data DIR           where the emulator keeps its data (default: nowhere)
          --json FILE          the report as JSON
        serve                stays up as a stand-in of the Functions host on http://127.0.0.1:7071
          --port N             another port
          --data DIR           where the emulator keeps its data (default: nowhere)
        """;

    private static readonly string DefaultContracts = Path.Combine(
        Checkout.Root,
        "infra",
        "local",
        "samples",
        "contracts.json"
    );

    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static MonthOptions Read(IReadOnlyList<string> args)
    {
        var options = new Arguments(args);
        var generate = options.Whole("--generate", 1, 100_000);
        var contracts = options.Text("--contracts");
        if (generate is not null && contracts is not null)
        {
            throw new UsageException("--generate and --contracts exclude each other.");
        }

        var month = options.Text("--month") ?? "2026-12";
        if (!BillingPeriod.TryParse(month, out var period))
        {
            throw new UsageException($"--month {BillingPeriod.Rule}, not '{month}'.");
        }

        var read = new MonthOptions(
            period,
            generate is null ? contracts ?? DefaultContracts : null,
            generate,
            options.Whole("--seed", 0, int.MaxValue) ?? 1,
            options.Text("--out") ?? "out",
            options.Text("--data"),
            options.Text("--json")
        );
        options.RefuseOthers();
        return read;
    }
}
