using System.Collections.Concurrent;
using Aims.Testing;
using CsCheck;

namespace Aims.Billing.Tests.Accounting;

/// <summary>Whatever happens to three contracts over the turn of a year, the export is sound, only grows, and is the ledger to the cent.</summary>
public sealed class FecPropertyTests
{
    private static readonly string[] Sources = ["bank", "stripe", "cheque", "gocardless", "transfer"];
    private static readonly Gen<ContractId> Contract = Gen.Int[0, 2].Select(index => BookedStory.Contracts[index]);
    private static readonly Gen<string> Payment = Gen.Select(
        Gen.Int[0, 4].Select(index => Sources[index]),
        Gen.Int[1, 3],
        (source, id) => $"{source}:{id}"
    );

    private static readonly Gen<Action<BookedStory>> Waiting = Gen.Int[1, 400].Select(Wait);
    private static readonly Gen<Action<BookedStory>> Issuing = Gen.Select(Contract, Gen.Long[1, 50_000], Issue);
    private static readonly Gen<Action<BookedStory>> Crediting = Gen.Select(
        Gen.Int[0, 5],
        Gen.Long[-15_000, 20_000],
        Credit
    );
    private static readonly Gen<Action<BookedStory>> Receiving = Gen.Select(
        Payment,
        Gen.Int[0, 40],
        Gen.Int[0, 5],
        Gen.Long[1, 80_000],
        Gen.Bool,
        Receive
    );

    private static readonly Gen<Action<BookedStory>> Step = Gen.OneOf(
        Waiting,
        Issuing,
        Issuing,
        Crediting,
        Receiving,
        Receiving,
        Gen.Select(Payment, Gen.Int[0, 10], Gen.Long[0, 40_000], Reverse),
        Gen.Select(Payment, Contract, Contract, Gen.Long[1, 40_000], Assign),
        Contract.Select(GiveBack)
    );

    private static readonly Gen<BookedStory> Stories = Step.Array[10, 80].Select(Play);

    [Fact]
    public void Every_file_passes_the_checks_of_the_administration() =>
        Stories.Sample(story =>
        {
            foreach (var year in (int[])[2026, 2027])
            {
                Assert.Empty(FecReading.Faults(story.Export(year), $"484252333FEC{year}1231.txt", year));
            }
        });

    [Fact]
    public void What_was_exported_once_is_the_beginning_of_every_later_export_of_its_year() =>
        Gen.Select(Step.Array[5, 40], Step.Array[1, 40])
            .Sample(
                (first, then) =>
                {
                    var story = new BookedStory();
                    Array.ForEach(first, step => step(story));
                    var before = new[] { 2026, 2027 }.Select(year => story.Export(year, isLettered: false)).ToList();
                    Array.ForEach(then, step => step(story));
                    story.Wait(48);
                    var after = new[] { 2026, 2027 }.Select(year => story.Export(year, isLettered: false)).ToList();
                    Assert.All(before.Zip(after), it => Assert.True(it.Second.AsSpan().StartsWith(it.First)));
                    Assert.Equal(story.Export(2026), story.Export(2026));
                }
            );

    [Fact]
    public void All_years_together_are_what_the_ledger_the_register_and_the_accounts_say() =>
        Stories.Sample(story =>
        {
            var rows = Rows(story);
            foreach (var contract in BookedStory.Contracts)
            {
                var (account, settled) = (story.Account(contract), story.Account(contract).Settle());
                var unpaid = account.Refunds.Where(refund => refund.PaidOn is null).Select(refund => refund.Amount);
                var owed = settled.Open - settled.Credit + settled.Overdrawn - Money.Sum(unpaid);
                Assert.Equal(owed.Cents, rows.Where(it => it.Customer == contract.Text).Sum(it => it.BalanceCents));
            }

            var documents = story.Documents.Select(it => (it.Facts, Sign: it.Facts.IsCorrection ? -1 : 1)).ToList();
            Assert.Equal(
                documents.Sum(it => it.Sign * it.Facts.Totals.Gross.Cents),
                rows.Where(it => it.Journal == "VE" && it.Account == "411").Sum(it => it.BalanceCents)
            );
            Assert.Equal(
                documents.Where(it => it.Facts.HasVat).Sum(it => it.Sign * it.Facts.Totals.Net.Cents),
                -Sum("706", "4191", "7085")
            );
            Assert.Equal(
                documents.Where(it => !it.Facts.HasVat).Sum(it => it.Sign * it.Facts.Totals.Gross.Cents),
                -Sum("165")
            );

            var refunded = BookedStory
                .Contracts.SelectMany(id => story.Account(id).Refunds)
                .Where(it => it.PaidOn is not null);
            Assert.Equal(
                story.Register.Sum(it => it.Payment.Net.Cents) - refunded.Sum(it => it.Amount.Cents),
                Sum("512", "5112", "5115", "5116")
            );
            var unmatched = story.Register.Where(it => it.Placement.Shares.Count == 0).Sum(it => it.Payment.Net.Cents);
            Assert.Equal(unmatched, -Sum("471"));

            var onDebits = documents.Where(it => it.Facts.VatExigibility == VatExigibility.Debit).ToList();
            var received = story
                .Receipts.Where(it => it.Contract != BookedStory.Contracts[2])
                .SelectMany(it => it.Receipts)
                .Sum(it => it.Vat.Sum(vat => vat.Vat.Cents));
            Assert.Equal(received + onDebits.Sum(it => it.Sign * it.Facts.Totals.Vat.Cents), -Sum("44571"));

            long Sum(params string[] accounts) =>
                rows.Where(it => accounts.Contains(it.Account)).Sum(it => it.BalanceCents);
        });

    [Fact]
    public void Lines_that_share_a_letter_settle_each_other_and_what_is_paid_to_the_cent_has_one() =>
        Stories.Sample(story =>
        {
            var rows = Rows(story);
            var groups = rows.Where(it => it.Letter.Length > 0).GroupBy(it => (it.Customer, it.Letter)).ToList();
            Assert.All(groups, group => Assert.Equal(0, group.Sum(it => it.BalanceCents)));
            foreach (var contract in BookedStory.Contracts)
            {
                if (
                    rows.Where(it => it.Customer == contract.Text).Sum(it => it.BalanceCents) == 0
                    && IsQuiet(story.Account(contract))
                )
                {
                    Assert.DoesNotContain(rows, it => it.Customer == contract.Text && it.Letter.Length == 0);
                }
            }
        });

    [Fact]
    public void The_stories_meet_every_kind_of_entry()
    {
        var met = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        Stories.Sample(story =>
        {
            foreach (var row in Rows(story))
            {
                met.AddOrUpdate(
                    row.Fields[10].Split(' ')[0] + (row.Letter.Length > 0 ? "*" : ""),
                    1,
                    (_, count) => count + 1
                );
                met.AddOrUpdate(row.Day == row.PieceDate ? "same day" : "other day", 1, (_, count) => count + 1);
            }
        });
        string[] kinds =
        [
            "Facture",
            "Appel",
            "Avoir",
            "Restitution",
            "Encaissement",
            "Retour",
            "Affectation",
            "TVA",
            "Remboursement",
        ];
        Assert.Empty(kinds.Except(met.Keys.Select(it => it.TrimEnd('*'))));
        Assert.Empty(((string[])["Facture*", "Encaissement*", "Avoir*", "other day"]).Except(met.Keys));
    }

    /// <summary>Nothing open, no credit, nothing given back that went back by itself too.</summary>
    private static bool IsQuiet(Account account) =>
        account.Settle() is { Open.Cents: 0, Credit.Cents: 0, Overdrawn.Cents: 0 };

    private static List<FecRow> Rows(BookedStory story) =>
        [
            .. FecReading.Read(story.Export(2026)),
            .. FecReading.Read(story.Export(2027)),
            .. FecReading.Read(story.Export(2028)),
        ];

    /// <summary>Two days later everything is exported.</summary>
    private static BookedStory Play(Action<BookedStory>[] steps)
    {
        var story = new BookedStory();
        Array.ForEach(steps, step => step(story));
        story.Wait(48);
        return story;
    }

    private static Action<BookedStory> Wait(int hours) => story => story.Wait(hours);

    private static Action<BookedStory> Issue(ContractId contract, long cents) => story => story.Issue(contract, cents);

    /// <summary>Of no amount, all of it.</summary>
    private static Action<BookedStory> Credit(int document, long cents) =>
        story => story.Credit(document, cents <= 0 ? null : cents);

    private static Action<BookedStory> GiveBack(ContractId contract) => story => story.GiveBack(contract);

    private static Action<BookedStory> Receive(string payment, int daysAgo, int document, long cents, bool isNamed) =>
        story =>
        {
            var named = story.Documents.Where(it => !it.Facts.IsCorrection).Skip(document).Take(1).ToList();
            // To the cent where it names one, now and then.
            var amount = named.Count > 0 && cents % 2 == 0 ? named[0].Facts.Totals.Gross.Cents : cents;
            story.Hear(
                Paying.Received(
                    payment,
                    story.Today.AddDays(-daysAgo).ToIso(),
                    amount,
                    [.. named.Where(_ => isNamed).Select(it => it.Number.ToString())]
                )
            );
        };

    private static Action<BookedStory> Reverse(string payment, int daysAgo, long cents) =>
        story =>
            story.Hear(
                Paying.Reversed(
                    payment,
                    story.Today.AddDays(-daysAgo).ToIso(),
                    $"{cents % 3}",
                    cents < 20_000 ? null : cents
                )
            );

    private static Action<BookedStory> Assign(string payment, ContractId first, ContractId second, long cents) =>
        story =>
            story.Hear(
                Paying.Assigned(
                    payment,
                    story.Today.ToIso(),
                    [
                        new AssignedPart(first, new Money(cents), null),
                        .. second == first
                            ? (AssignedPart[])[]
                            : [new AssignedPart(second, new Money(1_000_000), null)],
                    ]
                )
            );
}
