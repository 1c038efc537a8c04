using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>Credit notes and restitutions in the ledger: numbers and keys of their own, one document per key.</summary>
/// <remarks>Each test uses years of its own, as those of the ledger do.</remarks>
[Collection(nameof(StorageCollection))]
public sealed class CreditLedgerTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private InvoiceLedger Ledger() => new(fixture.Storage, new NumberingOptions(), new TestClock("2062-01-01"));

    /// <summary>A first invoice, or the deposit request beside it, issued on the first of a month.</summary>
    private static Document Issued(string contract, string day, bool isDeposit = false)
    {
        var policy = isDeposit ? ProvisionPolicy.SecurityDeposit : ProvisionPolicy.FirstInvoiceLine;
        var terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionPolicy: policy);
        return A.Owed(A.Contract(contract, day) with { Terms = terms }, day)[isDeposit ? 1 : 0].Numbered(1);
    }

    private static DocumentFacts Credit(Document document, string day, string cause, long? cents = null)
    {
        CreditRequest? some = cents is { } part ? new CreditRequest.Lines([new(1, new Money(part))]) : null;
        return Facts(document, A.Reduction(document, some, cause: cause), day);
    }

    private static DocumentFacts Restitution(Document document, string day) =>
        Facts(document, Crediting.Provision(document, [], "settling")!, day);

    private static DocumentFacts Facts(Document document, Reduction reduction, string day) =>
        Crediting.Facts(document, reduction, A.Terms, A.Day(day), contract: null);

    private async Task<List<Recorded>> IssueAsync(params DocumentFacts[] documents)
    {
        var ledger = Ledger();
        await ledger.OpenYearAsync(documents[0].IssueDate.Year, Stop);
        var groups = await ledger.IssueAsync(documents, Stop).ToListAsync(Stop);
        return [.. groups.SelectMany(group => group.Answers)];
    }

    [Fact]
    public async Task A_credit_note_has_a_series_of_its_own_and_is_read_back_as_it_was_issued()
    {
        var invoice = Issued("C-1", "2062-03-01");
        await IssueAsync(invoice.Facts);
        var facts = Credit(invoice, "2062-03-09", "1");
        var created = Assert.IsType<Recorded.Created>(Assert.Single(await IssueAsync(facts)));
        Assert.Equal("A2062-000001", created.Document.Number.ToString());
        Assert.Equal(facts, (await Ledger().ReadAsync(created.Document.Number, Stop))!.Facts);
        Assert.Equal("F2062-000001", (await Ledger().LastAsync(Series.F, 2062, Stop))!.Value.Last.ToString());
    }

    [Fact]
    public async Task The_same_reduction_again_is_the_same_credit_note_and_another_under_its_key_is_a_conflict()
    {
        var invoice = Issued("C-1", "2065-03-01");
        await IssueAsync(Credit(invoice, "2065-03-09", "1"));
        var there = Assert.IsType<Recorded.AlreadyThere>(
            Assert.Single(await IssueAsync(Credit(invoice, "2065-03-10", "1")))
        );
        Assert.Equal("A2065-000001", there.Existing.Number.ToString());
        Assert.IsType<Recorded.Different>(Assert.Single(await IssueAsync(Credit(invoice, "2065-03-10", "1", 500))));
        Assert.Equal("A2065-000001", (await Ledger().LastAsync(Series.A, 2065, Stop))!.Value.Last.ToString());
    }

    [Fact]
    public async Task A_few_together_of_which_one_exists_are_told_apart()
    {
        var invoice = Issued("C-1", "2068-03-01");
        await IssueAsync(Credit(invoice, "2068-03-09", "b", 100));
        DocumentFacts[] three =
        [
            Credit(invoice, "2068-03-09", "c", 100),
            Credit(invoice, "2068-03-09", "b", 100),
            Restitution(invoice, "2068-03-09"),
        ];
        var answers = await IssueAsync(three);
        Assert.Single(answers.OfType<Recorded.AlreadyThere>());
        Assert.Equal(
            ["A2068-000002", "A2068-000003"],
            answers.OfType<Recorded.Created>().Select(created => created.Document.Number.ToString())
        );
    }

    [Fact]
    public async Task Eight_workers_with_the_same_credit_notes_leave_one_each_and_no_gap()
    {
        DocumentFacts[] notes =
        [
            .. Enumerable
                .Range(1, 20)
                .Select(n =>
                    Credit(Issued($"C-{n}", "2071-03-01") with { Number = new(Series.F, 2071, n) }, "2071-03-09", "1")
                ),
        ];
        var workers = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => Task.Run(() => IssueAsync(notes), Stop)));
        var created = workers.SelectMany(answers => answers).OfType<Recorded.Created>();
        Assert.Equal(Enumerable.Range(1, 20), created.Select(answer => answer.Document.Number.Sequence).Order());
        Assert.All(workers, answers => Assert.Equal(20, answers.Count));
        Assert.All(workers, answers => Assert.Empty(answers.OfType<Recorded.Different>()));
    }

    [Fact]
    public async Task A_deposit_and_its_restitution_share_a_series_and_are_found_by_their_keys()
    {
        var deposit = Issued("C-1", "2074-03-01", isDeposit: true);
        var restitution = Restitution(deposit, "2074-03-01");
        var answers = await IssueAsync(deposit.Facts, restitution);
        Assert.Equal(
            ["DG2074-000001", "DG2074-000002"],
            answers.Cast<Recorded.Created>().Select(created => created.Document.Number.ToString())
        );
        var today = A.Day("2074-03-02");
        var found = await Ledger().FindAsync(Series.DG, BusinessKey.Restitution(new("C-1")), today, Stop);
        Assert.Equal(new LedgerKey(restitution.Key, new(Series.DG, 2074, 2), restitution.Fingerprint), found);
        Assert.Equal(1, (await Ledger().DepositAsync(new("C-1"), today, Stop))!.Number.Sequence);
    }

    [Fact]
    public async Task A_credit_note_is_found_by_its_key_this_year_and_the_next_whatever_its_cause_is_called()
    {
        var invoice = Issued("C-1", "2077-12-01");
        const string cause = @"a/b\c#d?e%2F=é|\t";
        await IssueAsync(Credit(invoice, "2077-12-30", cause));
        var key = BusinessKey.Credit(invoice.Number, cause);
        await Ledger().OpenYearAsync(2078, Stop);
        foreach (var day in (string[])["2077-12-31", "2078-01-02"])
        {
            var found = await Ledger().FindAsync(Series.A, key, A.Day(day), Stop);
            Assert.Equal((key, new DocumentNumber(Series.A, 2077, 1)), (found!.Key, found.Number));
        }

        Assert.Null(await Ledger().FindAsync(Series.A, key, A.Day("2079-01-01"), Stop));
        var other = BusinessKey.Credit(invoice.Number, @"a=002fb\c#d?e%2F=é|\t");
        Assert.Null(await Ledger().FindAsync(Series.A, other, A.Day("2078-01-02"), Stop));
    }

    [Fact]
    public async Task Invoices_are_not_looked_up_by_their_key() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            Ledger().FindAsync(Series.F, new BusinessKey("invoice|C-1|2062-03"), A.Day("2062-03-01"), Stop)
        );
}
