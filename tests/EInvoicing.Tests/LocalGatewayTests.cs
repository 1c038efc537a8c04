using System.Text;
using System.Xml.Linq;
using Aims.Testing;

namespace Aims.EInvoicing.Tests;

/// <summary>The local gateway files exactly what it was given, and reads what a person drops.</summary>
public sealed class LocalGatewayTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly Document Invoice = A.Owed(A.Contract(), "2026-12-01")[0].Numbered(123);
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly LocalEInvoiceGateway _gateway;

    public LocalGatewayTests() => _gateway = new LocalEInvoiceGateway(PutAsync, List);

    private Task PutAsync(string name, ReadOnlyMemory<byte> file, CancellationToken stop)
    {
        _files[name] = file.ToArray();
        return Task.CompletedTask;
    }

    private IAsyncEnumerable<(string, ReadOnlyMemory<byte>)> List(string prefix, CancellationToken stop) =>
        _files
            .Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => (file.Key, new ReadOnlyMemory<byte>(file.Value)))
            .ToAsyncEnumerable();

    private Task<PulledStatuses> PullAsync(string file)
    {
        _files["in/a.json"] = Encoding.UTF8.GetBytes(file);
        return _gateway.PullStatusesAsync("", Stop);
    }

    private static CollectionSubmission Collected(params CollectedPart[] parts) =>
        CollectionSubmission.Of(Invoice, new CollectionReport(Invoice.Number, 2, [.. parts]));

    [Fact]
    public async Task A_document_is_filed_under_its_number_byte_for_byte_and_again_is_the_same_file()
    {
        var submission = EInvoiceSubmission.Of(Invoice, new byte[] { 1, 2, 3 });
        Assert.Equal(
            new GatewayOutcome.Deposited("out/2026/F2026-000123.pdf"),
            await _gateway.SubmitAsync(submission, Stop)
        );
        await _gateway.SubmitAsync(submission, Stop);
        Assert.Equal(("out/2026/F2026-000123.pdf", "010203"), (_files.Single().Key, Hex(_files.Single().Value)));
    }

    [Fact]
    public void A_submission_names_both_addresses_and_the_hash_of_the_file()
    {
        var submission = EInvoiceSubmission.Of(Invoice, new byte[] { 1, 2, 3 });
        Assert.Equal(("484252333", "100000009"), (submission.SellerAddress, submission.BuyerAddress));
        Assert.Equal(Sha256Hex.Of([1, 2, 3]), submission.Sha256);
    }

    [Fact]
    public async Task What_is_collected_is_filed_in_the_words_of_a_CDAR_with_amount_and_rate_BR_FR_CDV_14()
    {
        var submission = Collected(
            new CollectedPart(A.Day("2026-12-04"), VatRate.Standard, new Money(12_000)),
            new CollectedPart(A.Day("2026-12-20"), new VatRate(550), new Money(-1_050))
        );
        Assert.Equal(
            new GatewayOutcome.Deposited("out/2026/F2026-000123-212-0002.xml"),
            await _gateway.PushStatusAsync(submission, Stop)
        );
        var root = XDocument.Parse(Encoding.UTF8.GetString(_files.Single().Value)).Root!;
        Assert.Equal(
            ["F2026-000123", "380", "2026-12-01", "212", "Encaissée", "484252333", "100000009"],
            root.Elements().SkipLast(1).Select(element => element.Value)
        );
        var status = root.Element("SpecifiedDocumentStatus")!;
        Assert.Equal("2", status.Element("SequenceNumeric")!.Value);
        Assert.Equal(
            ["MEN 120.00 2026-12-04 20.00", "MEN -10.50 2026-12-20 5.50"],
            status
                .Elements("SpecifiedDocumentCharacteristic")
                .Select(part => string.Join(' ', part.Elements().Select(element => element.Value)))
        );
        Assert.Contains(root.DescendantNodes().OfType<XComment>(), comment => comment.Value == " MDT-224 ");
    }

    [Fact]
    public async Task A_dropped_status_is_read_with_the_name_of_its_file_as_its_id()
    {
        var pulled = await PullAsync(
            """{"number":"F2026-000123","code":210,"reason":"Prix erroné","at":"2026-12-05T10:00:00Z"}"""
        );
        Assert.Empty(pulled.Unreadable);
        Assert.Equal(
            new ReceivedStatus(
                "a.json",
                Invoice.Number,
                LifecycleStatus.Refused,
                "Prix erroné",
                new DateTimeOffset(2026, 12, 5, 10, 0, 0, TimeSpan.Zero)
            ),
            Assert.Single(pulled.Statuses)
        );
    }

    [Theory]
    [InlineData("not JSON", "is not JSON")]
    [InlineData("""{"number":"F1","code":210,"at":"2026-12-05T10:00:00Z"}""", "number")]
    [InlineData("""{"number":"F2026-000123","code":21,"at":"2026-12-05T10:00:00Z"}""", "code")]
    [InlineData("""{"number":"F2026-000123","code":210,"at":"yesterday"}""", "at")]
    [InlineData("""{"number":"F2026-000123","code":210,"at":"2026-12-05T10:00:00Z","raison":"x"}""", "raison")]
    public async Task A_file_that_is_no_status_is_named_with_its_fault(string file, string fault)
    {
        var pulled = await PullAsync(file);
        Assert.Empty(pulled.Statuses);
        var (id, reason) = Assert.Single(pulled.Unreadable);
        Assert.Equal("a.json", id);
        Assert.Contains(fault, reason, StringComparison.Ordinal);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes);
}
