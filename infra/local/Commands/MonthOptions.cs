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
        var read = Take(options);
        options.RefuseOthers();
        return read;
    }

    /// <summary>Takes them from among others.</summary>
    /// <param name="options">All that were given.</param>
    /// <param name="folder">Where PDFs and mails are put unless something else is said.</param>
    public static MonthOptions Take(Arguments options, string folder = "out")
    {
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

        return new MonthOptions(
            period,
            generate is null ? contracts ?? DefaultContracts : null,
            generate,
            options.Whole("--seed", 0, int.MaxValue) ?? 1,
            options.Text("--out") ?? folder,
            options.Text("--data"),
            options.Text("--json")
        );
    }
}
