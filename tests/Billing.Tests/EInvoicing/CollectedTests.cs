using Aims.Testing;
using static Aims.Billing.Tests.Paying;

namespace Aims.Billing.Tests;

/// <summary>What is reported as « Encaissée » (212), as rows: document and sequence, then day, rate and amount of each block MEN.</summary>
public sealed class CollectedTests
{
    private const string F1 = "F2026-000001";
    private const string F2 = "F2026-000002";
    private static readonly VatRate Ten = new(1_000);

    /// <summary>120 incl. VAT at 20 %.</summary>
    private static readonly AccountDocument Invoice = Document(F1, 12_000);

    private static readonly AccountDocument Next = Document(F2, 6_000, due: "2026-12-20");

    /// <summary>120 incl. VAT at 20 % and 110 incl. VAT at 10 %.</summary>
    private static readonly AccountDocument Mixed = Document(F1, 23_000) with
    {
        Vat =
        [
            new VatSubtotal(VatRate.Standard, new Money(10_000), new Money(2_000)),
            new VatSubtotal(Ten, new Money(10_000), new Money(1_000)),
        ],
    };

    /// <summary>A credit note at 20 % VAT with a number of its series.</summary>
    private static Reduction Note(string number, string document, long cents, string issued)
    {
        var vat = new Money(cents / 6);
        return Reductions.Of(document, cents, issued) with
        {
            Number = DocumentNumber.Parse(number),
            Vat = [new VatSubtotal(VatRate.Standard, new Money(cents) - vat, vat)],
        };
    }

    private static List<CollectionReport> Missing(
        Account account,
        IEnumerable<CollectionReport>? reported = null,
        VatExigibility exigibility = VatExigibility.Receipt
    )
    {
        var notes = account.Reductions.Where(note => note.Number is not null).Select(note => note.Number!.Value);
        var deposited = account.Documents.Select(document => document.Number).Concat(notes);
        return [.. Collected.Missing(account, deposited.ToDictionary(it => it, _ => exigibility), reported ?? [])];
    }

    private static string Rows(IEnumerable<CollectionReport> reports) =>
        string.Join(
            "; ",
            reports.Select(report =>
                $"{report.Document.Series}{report.Document.Sequence}#{report.Sequence} "
                + string.Join(
                    ", ",
                    report.Parts.Select(part =>
                        $"{part.Day:dd/MM} {part.Rate.Percent:0} % {part.Amount.Euros:+0.##;-0.##}"
                    )
                )
            )
        );

    [Fact]
    public void Nothing_paid_is_nothing_to_report() => Assert.Empty(Missing(Account([Invoice])));

    [Fact]
    public void What_is_paid_in_full_is_reported_once()
    {
        var account = Account([Invoice], Payment(Received("bank:a", "2026-12-04", 12_000, F1)));
        var reports = Missing(account);
        Assert.Equal("F1#1 04/12 20 % +120", Rows(reports));
        Assert.Empty(Missing(account, reports));
    }

    [Fact]
    public void What_is_paid_in_parts_is_reported_as_it_comes_and_adds_up()
    {
        var first = Payment(Received("bank:a", "2026-12-04", 5_000, F1));
        var reports = Missing(Account([Invoice], first));
        Assert.Equal("F1#1 04/12 20 % +50", Rows(reports));
        var second = Payment(Received("bank:b", "2026-12-09", 7_000, F1));
        Assert.Equal("F1#2 09/12 20 % +70", Rows(Missing(Account([Invoice], first, second), reports)));
    }

    [Fact]
    public void Over_several_rates_the_parts_of_a_whole_invoice_are_its_own_amounts_BR_FR_CDV_14()
    {
        var first = Payment(Received("bank:a", "2026-12-04", 10_000, F1));
        var reports = Missing(Account([Mixed], first));
        Assert.Equal("F1#1 04/12 20 % +52.17, 04/12 10 % +47.83", Rows(reports));
        var second = Payment(Received("bank:b", "2026-12-09", 13_000, F1));
        reports.AddRange(Missing(Account([Mixed], first, second), reports));
        Assert.Equal((new Money(12_000), new Money(11_000)), (SumAt(VatRate.Standard), SumAt(Ten)));

        Money SumAt(VatRate rate) =>
            Money.Sum(reports.SelectMany(report => report.Parts).Where(it => it.Rate == rate).Select(it => it.Amount));
    }

    [Fact]
    public void Money_that_goes_back_is_reported_below_zero_on_the_day_it_went()
    {
        var paid = Received("bank:a", "2026-12-04", 12_000, F1);
        var reports = Missing(Account([Invoice], Payment(paid)));
        var back = Account([Invoice], Payment(paid, Reversed("bank:a", "2026-12-20", "r", 3_000)));
        Assert.Equal("F1#2 20/12 20 % -30", Rows(Missing(back, reports)));
        Assert.Equal("F1#1 04/12 20 % +120, 20/12 20 % -30", Rows(Missing(back)));
    }

    [Fact]
    public void A_credit_note_set_off_against_an_open_invoice_is_below_zero_and_what_it_takes_off_above_UC5b()
    {
        var account = Account([Invoice]).With(Note("A2026-000001", F1, 4_800, "2026-12-10"));
        var reports = Missing(account);
        Assert.Equal("A1#1 10/12 20 % -48; F1#1 10/12 20 % +48", Rows(reports));
        var rest = account.With(
            Account([Invoice], Payment(Received("bank:a", "2026-12-14", 7_200, F1))).Payments.Single()
        );
        Assert.Equal("F1#2 14/12 20 % +72", Rows(Missing(rest, reports)));
    }

    [Fact]
    public void A_credit_note_over_what_was_paid_leaves_the_invoice_settled_and_its_money_pays_the_next_one()
    {
        var paid = Payment(Received("bank:a", "2026-12-04", 12_000, F1));
        var reports = Missing(Account([Invoice, Next], paid));
        var credited = Account([Invoice, Next], paid).With(Note("A2026-000001", F1, 6_000, "2026-12-10"));
        Assert.Equal("A1#1 10/12 20 % -60; F2#1 10/12 20 % +60", Rows(Missing(credited, reports)));
    }

    [Fact]
    public void A_credit_note_without_number_or_before_its_invoice_is_nothing_yet()
    {
        var note = Note("A2026-000001", F1, 4_800, "2026-12-10");
        Assert.Empty(Missing(Account([Invoice]).With(note with { Number = null, IssueDate = null })));
        Assert.Empty(Missing(Account([]).With(note)));
    }

    [Fact]
    public void Of_a_credit_note_for_an_invoice_that_the_platform_does_not_have_nothing_is_said()
    {
        var note = Note("A2026-000001", F1, 4_800, "2026-12-10");
        var deposited = new Dictionary<DocumentNumber, VatExigibility>
        {
            [note.Number!.Value] = VatExigibility.Receipt,
        };
        Assert.Empty(Collected.Missing(Account([Invoice]).With(note), deposited, []));
    }

    [Fact]
    public void Money_that_turns_out_to_be_for_another_document_moves_with_its_day()
    {
        var paid = Received("bank:a", "2026-12-04", 6_000, F1);
        var reports = Missing(Account([Invoice, Next], Payment(paid)));
        Assert.Equal("F1#1 04/12 20 % +60", Rows(reports));
        var part = new AssignedPart(new ContractId("C-1"), new Money(6_000), Next.Number);
        var assigned = Account([Invoice, Next], Payment(paid, Assigned("bank:a", "2026-12-11", part)));
        Assert.Equal("F1#2 04/12 20 % -60; F2#1 04/12 20 % +60", Rows(Missing(assigned, reports)));
    }

    [Fact]
    public void Where_VAT_falls_due_when_invoiced_nothing_is_mandatory()
    {
        var account = Account([Invoice], Payment(Received("bank:a", "2026-12-04", 12_000, F1)));
        Assert.Empty(Missing(account, exigibility: VatExigibility.Debit));
    }

    [Fact]
    public void What_the_platform_has_not_taken_waits()
    {
        var account = Account([Invoice], Payment(Received("bank:a", "2026-12-04", 12_000, F1)));
        Assert.Empty(Collected.Missing(account, new Dictionary<DocumentNumber, VatExigibility>(), []));
    }
}
