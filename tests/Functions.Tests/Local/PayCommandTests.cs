using System.Text;
using System.Text.Json;
using Aims.Local;

namespace Aims.Functions.Tests;

/// <summary>The month that gets paid: the story of the samples from end to end, twice over the same data.</summary>
public sealed class PayCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private async Task<(string Output, JsonElement Json)> PayAsync()
    {
        await using var output = new StringWriter();
        var options = PayOptions.Read(["--out", In("out"), "--data", In("data"), "--json", In("r.json")]);
        var command = new PayCommand(options, TimeProviderOfTests.Real, output);
        var code = await command.RunAsync(TestContext.Current.CancellationToken);
        Assert.True(code == 0, output.ToString());
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(In("r.json")));
        return (output.ToString(), json.RootElement.Clone());
    }

    [Fact]
    public async Task The_samples_are_paid_to_the_cent_and_the_same_story_again_changes_nothing()
    {
        var (output, first) = await PayAsync();
        var invoices = first.GetProperty("invoices").EnumerateArray().ToList();
        Assert.Equal(
            Enum.GetNames<DocumentState>()
                .Except([nameof(DocumentState.Credited)], StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
            invoices
                .Select(invoice => invoice.GetProperty("state").GetString()!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Cents(first, "receivedCents") - Cents(first, "reversedCents"),
            Cents(first, "allocatedCents") + Cents(first, "creditCents") + Cents(first, "unmatched")
        );
        Assert.Equal(Cents(first, "allocatedCents"), invoices.Sum(invoice => Cents(invoice, "paidCents")));
        Assert.Equal((5_000, 12_345), (Cents(first, "creditCents"), Cents(first, "unmatched")));
        Assert.Equal((1, 29), (Cents(first, "unmatchedPayments"), Cents(first, "notifications")));
        Assert.Contains("parked message|payment-notifications|", output, StringComparison.Ordinal);
        Assert.Contains("3 webhooks with a bad signature", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not played", output, StringComparison.Ordinal);

        var slip = await File.ReadAllBytesAsync(
            first.GetProperty("slip").GetString()!,
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(slip), StringComparison.Ordinal);

        // Another run signs with other secrets, and tells the same of the same payments.
        var (_, second) = await PayAsync();
        Assert.Equal(Money(first), Money(second));
    }

    [Theory]
    [InlineData("--notifications needs --generate", "--notifications", "10")]
    [InlineData("whole number from 1", "--generate", "5", "--notifications", "0")]
    [InlineData("exclude each other", "--generate", "5", "--notifications", "9", "--contracts", "x.json")]
    [InlineData("--month must be a month", "--month", "soon")]
    [InlineData("--port is not an option here", "--port", "80")]
    [InlineData("is not an option with a value", "--notifications")]
    public void What_cannot_be_understood_is_refused(string why, params string[] args) =>
        Assert.Contains(
            why,
            Assert.Throws<UsageException>(() => PayOptions.Read(args)).Message,
            StringComparison.Ordinal
        );

    /// <summary>Everything but what it took.</summary>
    private static IEnumerable<string> Money(JsonElement report) =>
        report
            .EnumerateObject()
            .Where(member => member.Name is not ("storageRequests" or "elapsedMs"))
            .Select(member => $"{member.Name}: {member.Value.GetRawText()}");

    private static long Cents(JsonElement json, string member) => json.GetProperty(member).GetInt64();
}
