using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>
/// The same facts in every order, some of them twice, the receivables opened anywhere between: the accounts, the receipts recorded
/// on the way and the unmatched list come out the same.
/// </summary>
public sealed class PermutationTests(ITestOutputHelper output)
{
    private const int MostWhole = 6;
    private const int Shuffled = 1_500;

    private static readonly ContractId C1 = new("C-1");
    private static readonly ContractId C2 = new("C-2");
    private static readonly Iban Ours = A.Iban("FR7630006000011234567890189");
    private static readonly Dictionary<ContractId, Iban[]> Payers = new() { [C1] = [Ours], [C2] = [Ours] };
    private static readonly (ContractId, AccountDocument) F1 = (C1, Document("F2026-000001", 10_000));
    private static readonly (ContractId, AccountDocument) F2 = (
        C1,
        Document("F2026-000002", 15_480, due: "2026-12-20")
    );
    private static readonly (ContractId, AccountDocument) F3 = (C1, Document("F2027-000001", 10_000, "2027-01-01"));
    private static readonly (ContractId, AccountDocument) G1 = (C2, Document("F2026-000009", 7_000));
    private static readonly (ContractId, AccountDocument) G2 = (C2, Document("F2027-000009", 10_000, "2027-01-01"));

    private static readonly Dictionary<string, object[]> Scenarios = new(StringComparer.Ordinal)
    {
        ["partial + rest"] =
        [
            F1,
            Received("bank:a", "2026-12-04", 4_000, N(F1)),
            Received("bank:b", "2026-12-09", 6_000, N(F1)),
        ],
        ["failed, then confirmed"] =
        [
            F1,
            Event("stripe:pi", "p", PaymentEventKind.Pending, "2026-12-02"),
            Event("stripe:pi", "f", PaymentEventKind.Failed, "2026-12-03"),
            Received("stripe:pi", "2026-12-05", 10_000, N(F1)),
        ],
        ["confirmed, charged back, won"] =
        [
            F1,
            F3,
            Received("stripe:pi", "2026-12-04", 10_000, N(F1)),
            Reversed("stripe:pi", "2026-12-20", "dp"),
            Withdrawn("stripe:pi", "2027-01-15", "dp"),
        ],
        ["confirmed, paid out, late failure, tried again"] =
        [
            F1,
            Received("gocardless:PM1", "2026-12-04", 10_000, N(F1)),
            Received("gocardless:PM1", "2026-12-06", 10_000, N(F1)) with
            {
                EventId = "po",
                Kind = PaymentEventKind.Settled,
            },
            Event("gocardless:PM1", "late", PaymentEventKind.Failed, "2026-12-09"),
            Received("gocardless:PM1", "2026-12-14", 10_000, N(F1)) with
            {
                EventId = "in 2",
            },
        ],
        ["two providers for one invoice"] =
        [
            F1,
            F3,
            Received("stripe:pi", "2026-12-04", 10_000, N(F1)),
            Received("bank:a", "2026-12-04", 10_000, N(F1)),
            Reversed("stripe:pi", "2027-01-03", "dp", 2_500),
        ],
        ["over-payment, then credit on the next, then a bounced cheque"] =
        [
            F1,
            F3,
            Received("cheque:1", "2026-12-04", 12_000, N(F1)),
            Received("bank:b", "2027-01-04", 10_000, N(F3)),
            Reversed("cheque:1", "2027-01-10", "bounced"),
        ],
        ["one payment for several invoices of two contracts, part of it back"] =
        [
            F1,
            F2,
            G1,
            Received("bank:a", "2026-12-04", 33_000, N(G1), N(F2), N(F1)),
            Reversed("bank:a", "2026-12-18", "r", 8_000),
        ],
        ["no reference, payer known, exactly one open document of that amount"] =
        [
            F1,
            G1,
            Received("bank:a", "2026-12-04", 7_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("bank:b", "2026-12-05", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
        ],
        ["two payments without reference for one document of that amount"] =
        [
            F1,
            Received("bank:a", "2026-12-04", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("bank:b", "2026-12-05", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Reversed("bank:a", "2026-12-09", "r"),
        ],
        ["no reference, then the document is paid by name on an earlier day"] =
        [
            F1,
            F2,
            Received("bank:a", "2026-12-08", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("stripe:pi", "2026-12-04", 10_000, N(F1)),
            Reversed("stripe:pi", "2026-12-06", "dp"),
        ],
        ["no reference before any document, two contracts get one of that amount"] =
        [
            F3,
            G2,
            Received("bank:a", "2026-12-30", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("bank:b", "2027-01-02", 10_000, N(G2)),
        ],
        ["unmatched, assigned by a person, older money becomes known"] =
        [
            F1,
            F2,
            Received("bank:a", "2026-12-10", 12_000) with
            {
                Payer = new Payer("Unknown"),
            },
            Assigned(
                "bank:a",
                "2026-12-11",
                new(C1, new Money(10_000), F1.Item2.Number),
                new(C1, new Money(2_000), null)
            ),
            Received("bank:b", "2026-12-04", 10_000, N(F1)),
        ],
        ["refunds told in two ways"] =
        [
            F1,
            Received("stripe:pi", "2026-12-04", 10_000, N(F1)),
            Reversed("stripe:pi", "2026-12-06", "refunded", 3_000),
            Reversed("stripe:pi", "2026-12-06", "re_1", 3_000),
            Reversed("stripe:pi", "2026-12-09", "re_2", 1_000),
        ],
        ["a credit note on what was paid frees money for another document, then money goes back"] =
        [
            F1,
            F2,
            Received("bank:a", "2026-12-04", 10_000, N(F1)),
            (C1, Reductions.Of(N(F1), 4_000, "2026-12-10")),
            (C1, Reductions.Of(N(F2), 5_480, "2026-12-11")),
            Reversed("bank:a", "2026-12-18", "r", 3_000),
        ],
        ["a debit fails, is presented again and collected beside a credit note"] =
        [
            F1,
            Debit("gocardless:PM1", PaymentEventKind.Pending, "2026-12-10", N(F1)),
            Debit("gocardless:PM1", PaymentEventKind.Failed, "2026-12-14", N(F1)),
            (C1, Reductions.Of(N(F1), 4_000, "2026-12-15")),
            Debit("gocardless:PM2", PaymentEventKind.Pending, "2026-12-16", N(F1)),
            Received("gocardless:PM2", "2026-12-22", 6_000, N(F1)),
        ],
        ["everything at once"] =
        [
            F1,
            F2,
            F3,
            G1,
            G2,
            Received("stripe:pi", "2026-12-04", 12_000, N(F1)),
            Received("bank:a", "2026-12-05", 7_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("bank:b", "2026-12-06", 15_480) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("bank:c", "2027-01-05", 10_000) with
            {
                Payer = new Payer("X", Ours),
            },
            Received("cheque:1", "2026-12-12", 15_480, N(F2)),
            Reversed("cheque:1", "2026-12-21", "bounced"),
            Reversed("stripe:pi", "2027-01-08", "dp", 5_000),
            Reversed("bank:a", "2027-01-09", "r"),
            Received("bank:d", "2026-12-28", 2_222),
            (C1, Reductions.Of(N(F2), 15_480, "2026-12-29")),
            Debit("gocardless:PM3", PaymentEventKind.Pending, "2027-01-04", N(F1)),
        ],
    };

    public static TheoryData<string> Names() => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_order_and_repetition_comes_to_the_same(string scenario)
    {
        var facts = Scenarios[scenario];
        var expected = Feed(facts, seed: 0);
        output.WriteLine(expected.ToString());
        var orders = facts.Length <= MostWhole ? Orders.All(facts) : [];
        var (tried, seed) = (0, 0);
        foreach (var order in orders.Concat(Enumerable.Range(0, Shuffled).Select(n => Orders.Shuffled(facts, n))))
        {
            var books = Feed(order, ++seed);
            Assert.True(expected.ToString() == books.ToString(), $"seed {seed}: {string.Join(" | ", order)}\n{books}");
            var (here, found) = books.Balance();
            Assert.Equal(here, found);
            tried++;
        }

        output.WriteLine($"{tried} orders");
    }

    private static string N((ContractId, AccountDocument Document) document) => document.Document.Number.ToString();

#pragma warning disable CA5394 // The order is no secret: the seed makes it come again.
    private static Bookkeeping Feed(IEnumerable<object> facts, int seed) =>
        new Bookkeeping(Payers, [F1, F2, F3, G1, G2]).Feed(facts, new Random(seed));
#pragma warning restore CA5394
}
