using Aims.Testing;
using CsCheck;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>
/// Whatever an account goes through, the reports of each document add up, by rate, to what the account says at that moment: money, and
/// what credit notes take off. Nothing is reported twice.
/// </summary>
public sealed class CollectedPropertyTests
{
    private const int MostDocuments = 3;
    private static readonly ContractId C1 = new("C-1");

    /// <summary>At two rates, with amounts that do not divide.</summary>
    private static readonly Gen<AccountDocument> Documents = Gen.Select(
        Gen.Int[1, MostDocuments],
        Gen.Long[1, 50_000],
        Gen.Long[1, 50_000],
        Gen.Int[1, 10],
        (sequence, standard, reduced, day) => Of(sequence, standard, reduced, day)
    );

    private static readonly Gen<Func<Account, Account>> Steps = Gen.OneOf(
        Documents.Select(document => (Func<Account, Account>)(account => Open(account, document))),
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 5], Gen.Int[1, MostDocuments], Gen.Long[1, 90_000], Gen.Long[0, 90_000])
            .Select(it =>
                (Func<Account, Account>)(
                    account => account.With(Paid(account, it.Item1, it.Item2, it.Item3, it.Item4, it.Item5))
                )
            ),
        Gen.Select(Gen.Int[1, MostDocuments], Gen.Int[11, 28])
            .Select(it => (Func<Account, Account>)(account => Credit(account, it.Item1, it.Item2)))
    );

    [Fact]
    public void After_any_sequence_of_states_the_reports_add_up_to_what_is_settled() =>
        Steps
            .Array[1, 25]
            .Sample(steps =>
            {
                var (account, reports) = (Billing.Account.Of(C1), new List<CollectionReport>());
                foreach (var step in steps)
                {
                    account = step(account);
                    var deposited = account
                        .Documents.Select(document => document.Number)
                        .Concat(account.Reductions.Select(note => note.Number!.Value))
                        .ToDictionary(number => number, _ => VatExigibility.Receipt);
                    reports.AddRange(Collected.Missing(account, deposited, reports));
                    Assert.Empty(Collected.Missing(account, deposited, reports));
                    CheckInvoices(account, reports);
                    CheckCreditNotes(account, reports);
                }

                Assert.All(reports, report => Assert.NotEmpty(report.Parts));
                var keys = reports.Select(report => (report.Document, report.Sequence)).ToList();
                Assert.Equal(keys.Count, keys.Distinct().Count());
            });

    private static void CheckInvoices(Account account, List<CollectionReport> reports)
    {
        foreach (var invoice in account.Settle().Documents)
        {
            var settled = invoice.Paid + invoice.Credited;
            Assert.Equal(settled, Money.Sum(PartsOf(invoice.Facts.Number, reports).Select(part => part.Amount)));
            foreach (var rate in ReceiptVat.Of(invoice.Facts, settled))
            {
                Assert.Equal(rate.Base + rate.Vat, SumAt(invoice.Facts.Number, rate.Rate, reports));
            }

            if (invoice.Open == Money.Zero)
            {
                Assert.All(
                    invoice.Facts.Vat,
                    rate => Assert.Equal(rate.Base + rate.Vat, SumAt(invoice.Facts.Number, rate.Rate, reports))
                );
            }
        }
    }

    private static void CheckCreditNotes(Account account, List<CollectionReport> reports) =>
        Assert.All(
            account.Reductions.SelectMany(note => note.Vat.Select(rate => (note.Number, rate))),
            it => Assert.Equal(Money.Zero - it.rate.Base - it.rate.Vat, SumAt(it.Number!.Value, it.rate.Rate, reports))
        );

    private static Money SumAt(DocumentNumber number, VatRate rate, List<CollectionReport> reports) =>
        Money.Sum(PartsOf(number, reports).Where(part => part.Rate == rate).Select(part => part.Amount));

    private static IEnumerable<CollectedPart> PartsOf(DocumentNumber number, List<CollectionReport> reports) =>
        reports.Where(report => report.Document == number).SelectMany(report => report.Parts);

    private static AccountDocument Of(int sequence, long standard, long reduced, int day)
    {
        EquatableList<VatSubtotal> vat = [Subtotal(VatRate.Standard, standard), Subtotal(new VatRate(550), reduced)];
        var total = Money.Sum(vat.Select(rate => rate.Base + rate.Vat));
        return Document($"F2026-{sequence:000000}", total.Cents, $"2026-12-{day:00}") with { Vat = vat };
    }

    private static VatSubtotal Subtotal(VatRate rate, long net) => new(rate, new Money(net), rate.On(new Money(net)));

    private static Account Open(Account account, AccountDocument document) =>
        account.Documents.Any(other => other.Number == document.Number)
            ? account
            : account with
            {
                Documents = [.. account.Documents, document],
            };

    /// <summary>Money for a document, placed anew: more or less of it, for another document, some of it gone back.</summary>
    private static AccountPayment Paid(Account account, int payment, int day, int document, long cents, long back)
    {
        var id = PaymentId.Parse($"bank:{payment}");
        var movements = new List<Movement> { new(A.Day($"2026-12-{day:00}"), new Money(cents)) };
        if (back > 0)
        {
            movements.Add(new Movement(A.Day($"2026-12-{day + 10:00}"), Money.Zero - new Money(Math.Min(back, cents))));
        }

        var known = account.Payments.FirstOrDefault(other => other.Id == id);
        var target = new Target(DocumentNumber.Parse($"F2026-{document:000000}"), null);
        return new AccountPayment(
            id,
            (known?.Revision ?? 0) + 1,
            new Share(C1, MatchedBy.Number, [target], [.. movements]),
            Claim: null
        );
    }

    /// <summary>Takes off everything at the reduced rate, once.</summary>
    private static Account Credit(Account account, int sequence, int day)
    {
        if (account.Documents.FirstOrDefault(it => it.Number.Sequence == sequence) is not { } invoice)
        {
            return account;
        }

        var rate = invoice.Vat[1];
        return account.With(
            Reductions.Of(invoice.Number.ToString(), (rate.Base + rate.Vat).Cents, $"2026-12-{day:00}") with
            {
                Number = new DocumentNumber(Series.A, 2026, sequence),
                Vat = [rate],
            }
        );
    }
}
