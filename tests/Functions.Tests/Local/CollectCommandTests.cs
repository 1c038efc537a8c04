using System.Text.Json;
using Aims.Local;

namespace Aims.Functions.Tests;

/// <summary>The direct debits of the samples from end to end: files out, the bank's answers in, one after the other.</summary>
public sealed class CollectCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string In(string name) => Path.Combine(_folder, name);

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(In(name), text, Stop);

    private async Task<(string Output, JsonElement Json)> CollectAsync()
    {
        await using var output = new StringWriter();
        var options = CollectOptions.Read(["--out", In("out"), "--json", In("c.json")]);
        var command = new CollectCommand(options, TimeProviderOfTests.Real, output);
        var code = await command.RunAsync(Stop);
        Assert.True(code == 0, output.ToString());
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(In("c.json"), Stop));
        return (output.ToString(), json.RootElement.Clone());
    }

    private async Task<string> BringAsync(string path, int expected = 0)
    {
        await using var output = new StringWriter();
        var options = BankOptions.Read([path, "--out", In("out")]);
        var command = new BankCommand(options, TimeProviderOfTests.Real, output);
        var code = await command.RunAsync(Stop);
        Assert.True(code == expected, output.ToString());
        return output.ToString();
    }

    [Fact]
    public async Task What_left_for_the_bank_is_paid_rejected_or_comes_back_and_reopens_its_invoice()
    {
        var (output, json) = await CollectAsync();
        Assert.Contains("5 direct debits in 2 files", output, StringComparison.Ordinal);
        Assert.Equal(["B2B", "CORE"], json.Items("files").Select(file => file.Text("scheme")));
        Assert.Equal("2026-12-10", json.Text("until")[..10]);
        string[] replies = [.. json.Items("replies").Select(reply => reply.GetString()!)];
        Assert.Equal(
            ["1-pain002.xml", "2-camt053.xml", "3-camt054.xml", "4-cfonb120.txt"],
            replies.Select(Path.GetFileName)
        );
        Assert.All(
            replies,
            reply => Assert.Contains($"-- bank {reply} --out {In("out")}\n", output, StringComparison.Ordinal)
        );

        var report = await BringAsync(replies[0]);
        Has(report, "2026-12-12", "F2026-000004-1 C-0004", "Submitted Rejected 2026-12-11 AC04", "amend the mandate");
        var statement = await BringAsync(replies[1]);
        Has(statement, "2026-12-16", "F2026-000003-1 C-0003 616,80 € Submitted Collected 2026-12-15");
        Has(statement, "F2026-000003 C-0003 616,80 € 616,80 € 0,00 € Paid", "for C-0001, pays F2026-000001");
        Has(statement, "123,45 € from Comptoir Inconnu", "not ours 1", "covered through 2026-12-15");
        var notification = await BringAsync(replies[2]);
        Has(notification, "F2026-000003-1 C-0003 616,80 € Collected Returned 2026-12-17 AM04");
        Has(notification, "F2026-000003 C-0003 616,80 € 0,00 € 616,80 € Reopened", "C-0003 is InDefault");
        Has(notification, "F2026-000003 is collected once more on 2026-12-28");

        // The same return in the statement, then the statement again, then half of the one before.
        Has(await BringAsync(replies[3]), "known 1. No account changed.", "covered through 2026-12-18");
        Has(await BringAsync(replies[3]), "CFONB 120, known: read on 2026-12-19. Nothing changed.");
        await WriteAsync("half.xml", (await File.ReadAllTextAsync(replies[1], Stop))[..900]);
        Has(
            await BringAsync(In("half.xml"), expected: 1),
            "REFUSED, line 35: must be well-formed XML",
            "Nothing of it"
        );

        // Begun anew, the same month leaves in the same files, and the bank answers the same.
        var files = Files();
        Assert.Equal(6, files.Count);
        Assert.Equal(output, (await CollectAsync()).Output);
        Assert.Equal(files, Files());
    }

    [Fact]
    public async Task Collect_empties_no_folder_that_it_did_not_fill()
    {
        Directory.CreateDirectory(In("out/data"));
        await WriteAsync("out/data/thesis.txt", "years of work");
        var refused = await Assert.ThrowsAsync<UsageException>(CollectAsync);
        Assert.Contains("holds other things", refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(In("out/data/thesis.txt")));
    }

    [Fact]
    public async Task Bank_goes_on_only_with_what_collect_left_and_never_back_in_time()
    {
        await WriteAsync("file.xml", "<Document/>");
        var refused = await Assert.ThrowsAsync<UsageException>(() => BringAsync(In("file.xml")));
        Assert.Contains("run collect first", refused.Message, StringComparison.Ordinal);

        PlayedData.Begin(In("out/data")).Keep(ParisCalendar.StartOf(DateOnly.Parse("2026-12-10", null)));
        var options = BankOptions.Read([In("file.xml"), "--out", In("out"), "--on", "2026-12-09"]);
        var command = new BankCommand(options, TimeProviderOfTests.Real, TextWriter.Null);
        refused = await Assert.ThrowsAsync<UsageException>(() => command.RunAsync(Stop));
        Assert.Contains("--on must not be before 2026-12-10", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stand_in_of_the_host_fires_both_timers_by_their_function_json() =>
        Assert.Superset(
            new HashSet<string>(["CollectDirectDebits", "ReadBankFiles"], StringComparer.Ordinal),
            FunctionBinding
                .ReadAll(FunctionApp.Folder)
                .Where(binding => binding.Type == "timerTrigger")
                .Select(binding => binding.Function)
                .ToHashSet(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("--month must be a month", "--month", "soon")]
    [InlineData("exclude each other", "--generate", "5", "--contracts", "x.json")]
    [InlineData("--notifications is not an option here", "--generate", "5", "--notifications", "9")]
    public void What_collect_cannot_understand_is_refused(string why, params string[] args) =>
        Assert.Contains(
            why,
            Assert.Throws<UsageException>(() => CollectOptions.Read(args)).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("bank needs a file")]
    [InlineData("bank needs a file", "--out", "out")]
    [InlineData("--on must be a date", "file.xml", "--on", "soon")]
    [InlineData("--month is not an option here", "file.xml", "--month", "2026-12")]
    public void What_bank_cannot_understand_is_refused(string why, params string[] args) =>
        Assert.Contains(
            why,
            Assert.Throws<UsageException>(() => BankOptions.Read(args)).Message,
            StringComparison.Ordinal
        );

    private SortedDictionary<string, string> Files() =>
        new(
            Directory
                .GetFiles(In("out"))
                .Where(path => Path.GetExtension(path) is ".xml" or ".txt")
                .ToDictionary(path => path, path => Sha256Hex.Of(File.ReadAllBytes(path)), StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>Whatever the spaces between columns.</summary>
    private static void Has(string output, params string[] words)
    {
        var plain = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(words, it => Assert.Contains(it, plain, StringComparison.Ordinal));
    }
}
