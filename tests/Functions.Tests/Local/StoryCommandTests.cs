using System.Text.Json;
using Aims.Local;

namespace Aims.Functions.Tests;

/// <summary>The four months from end to end: what article 6.3 does to one who pays late in every way, and does not do to his neighbour.</summary>
public sealed class StoryCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private async Task<(string Output, List<JsonElement> Events)> PlayAsync()
    {
        await using var output = new StringWriter();
        var options = StoryOptions.Read(["--out", In("out"), "--json", In("s.json")]);
        var command = new StoryCommand(options, TimeProviderOfTests.Real, output);
        var code = await command.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(code == 0, output.ToString());
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(In("s.json")));
        return (output.ToString(), [.. json.RootElement.Clone().GetProperty("events").EnumerateArray()]);
    }

    [Fact]
    public async Task Who_pays_late_in_every_way_is_dealt_with_by_the_contract_and_his_neighbour_is_left_in_peace()
    {
        var (output, events) = await PlayAsync();
        Assert.All(
            events,
            it =>
                Assert.Equal(
                    ["date", "contract", "kind", "amountCents", "clause", "text"],
                    it.EnumerateObject().Select(member => member.Name)
                )
        );
        Assert.Equal(BadPayer, Told(events, StoryCast.BadPayer));
        Assert.Equal(Neighbour, Told(events, StoryCast.Neighbour));

        // What the app says of itself comes through as it is.
        var half = Text(events, "2026-12-22", "PaymentReceived");
        Assert.Contains(
            "Les prestations seront rétablies dès le règlement de 226,80\u00A0€.",
            half,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "SRV-ATELIER-01, SRV-BUREAU-01",
            Text(events, "2026-12-17", "Suspended"),
            StringComparison.Ordinal
        );
        Assert.Contains("Claire Martin", Text(events, "2027-01-20", "ExtensionGranted"), StringComparison.Ordinal);
        Assert.Contains(
            "of 2027-02-15, told now",
            Text(events, "2027-02-25", "PaymentReceived"),
            StringComparison.Ordinal
        );
        Assert.Contains("Rectificatif et excuses", Text(events, "2027-02-25", "NoticeSent"), StringComparison.Ordinal);

        Assert.Contains("120 days", output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILED", output, StringComparison.Ordinal);
        Assert.Equal(8, Directory.GetFiles(In("out/documents"), "*.pdf", SearchOption.AllDirectories).Length);
        var statement = await File.ReadAllBytesAsync(
            In("out/statements/C-1001-suspended-1.pdf"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("%PDF-"u8.ToArray(), statement[..5]);
        Assert.True(File.Exists(In("out/outbox/2027/notices/C-1001-reinstated-6-2.eml")));
    }

    [Theory]
    [InlineData("--month must be a month", "--month", "soon")]
    [InlineData("--generate is not an option here", "--generate", "5")]
    [InlineData("is not an option with a value", "--json")]
    public void What_cannot_be_understood_is_refused(string why, params string[] args) =>
        Assert.Contains(
            why,
            Assert.Throws<UsageException>(() => StoryOptions.Read(args)).Message,
            StringComparison.Ordinal
        );

    private static readonly string[] BadPayer =
    [
        "2026-11-01 InvoiceIssued 90720",
        "2026-11-10 Reminder 90720",
        "2026-11-10 PaymentReceived 90720",
        "2026-12-01 InvoiceIssued 45360",
        "2026-12-10 Reminder 45360",
        "2026-12-16 DefaultFlagged 45360",
        "2026-12-16 Accelerated 471740", // ten months of 471,74 €
        "2026-12-16 SuspensionHeld",
        "2026-12-17 SuspensionOrdered 45360",
        "2026-12-17 Suspended",
        "2026-12-17 NoticeSent",
        "2026-12-22 PaymentReceived 22680",
        "2026-12-30 CureEnding 22680",
        "2027-01-01 InvoiceIssued 47174",
        "2027-01-04 PaymentReceived 22680",
        "2027-01-04 DefaultCured 45360",
        "2027-01-04 AccelerationLifted 424566",
        "2027-01-04 ReinstatementOrdered",
        "2027-01-04 Reinstated",
        "2027-01-04 NoticeSent",
        "2027-01-10 Reminder 47174",
        "2027-01-14 ExtensionRequested",
        "2027-01-16 DefaultFlagged 47174",
        "2027-01-16 Accelerated 424566",
        "2027-01-16 SuspensionHeld",
        "2027-01-19 SuspensionOrdered 47174",
        "2027-01-19 Suspended",
        "2027-01-19 NoticeSent",
        "2027-01-20 ExtensionGranted",
        "2027-01-20 DefaultWithdrawn 47174",
        "2027-01-20 AccelerationLifted 424566",
        "2027-01-20 ReinstatementOrdered",
        "2027-01-20 Reinstated",
        "2027-01-20 NoticeSent",
        "2027-01-26 Reminder 47174",
        "2027-01-29 PaymentReceived 47174",
        "2027-02-01 InvoiceIssued 47174",
        "2027-02-10 Reminder 47174",
        "2027-02-16 DefaultFlagged 47174",
        "2027-02-16 Accelerated 377392",
        "2027-02-16 SuspensionHeld",
        "2027-02-19 SuspensionOrdered 47174", // the day after the third TARGET day of grace
        "2027-02-19 Suspended",
        "2027-02-19 NoticeSent",
        "2027-02-25 PaymentReceived 47174",
        "2027-02-25 DefaultUnfounded 47174",
        "2027-02-25 AccelerationLifted 377392",
        "2027-02-25 ReinstatementOrdered",
        "2027-02-25 Reinstated",
        "2027-02-25 NoticeSent",
    ];

    private static readonly string[] Neighbour =
    [
        "2026-11-01 InvoiceIssued 30960",
        "2026-11-09 PaymentReceived 30960", // the 8th is a Sunday
        "2026-11-20 Reminder",
        "2026-12-01 InvoiceIssued 15480",
        "2026-12-08 PaymentReceived 15480",
        "2026-12-21 Reminder",
        "2027-01-01 InvoiceIssued 16099",
        "2027-01-08 PaymentReceived 16099",
        "2027-01-21 Reminder",
        "2027-02-01 InvoiceIssued 16099",
        "2027-02-08 PaymentReceived 16099",
        "2027-02-18 Reminder",
    ];

    private static IEnumerable<string> Told(IEnumerable<JsonElement> events, string contract) =>
        events
            .Where(it => it.Text("contract") == contract)
            .Select(it => $"{it.Text("date")} {it.Text("kind")} {it.GetProperty("amountCents")}".TrimEnd());

    private static string Text(IEnumerable<JsonElement> events, string date, string kind) =>
        events.Single(it => it.Text("date") == date && it.Text("kind") == kind).Text("text");
}
