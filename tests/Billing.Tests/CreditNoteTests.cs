using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>The documents that a reduction becomes, and the rules that they must pass before they get a number.</summary>
public sealed class CreditNoteTests
{
    private static readonly Contract Debited = A.Contract() with
    {
        Terms = new ContractTerms(
            MeansOfPayment.DirectDebit,
            A.Mandate,
            ProvisionPolicy: ProvisionPolicy.SecurityDeposit
        ),
    };

    private static readonly Document Invoice = A.Owed(Debited, "2026-12-01")[0].Numbered(123);
    private static readonly Document Deposit = A.Owed(Debited, "2026-12-01")[1].Numbered(7);

    private static DocumentFacts CreditNote => A.Correction(Invoice);

    private static DocumentFacts Restitution => A.Correction(Deposit);

    [Fact]
    public void A_credit_note_says_what_it_corrects_and_asks_for_nothing()
    {
        var facts = CreditNote;
        Assert.Empty(DocumentRules.Check(facts));
        Assert.Equal((DocumentKind.CreditNote, Series.A), (facts.Kind, facts.Series));
        Assert.Equal(
            new Correction(Invoice.Number, A.Day("2026-12-01"), "Serveur retiré du contrat", "credit|F2026-000123|1"),
            facts.Corrects
        );
        Assert.Equal((A.Day("2026-12-20"), A.Day("2026-12-20")), (facts.IssueDate, facts.DueDate));
        Assert.Equal(
            (Invoice.Facts.Period, Invoice.Facts.PrintedPeriod, Invoice.Facts.VatExigibility),
            (facts.Period, facts.PrintedPeriod, facts.VatExigibility)
        );
        Assert.Equal(new PaymentInstructions(MeansOfPayment.DirectDebit, null, null), facts.Payment);
        Assert.Equal(A.Terms.Notes, facts.Notes);
        Assert.Equal("A2026-000045", facts.Numbered(45).Number.ToString());
        Assert.Equal(new BusinessKey("credit|F2026-000123|1"), facts.Key);
        Assert.False(facts.MayBeRenewed);
    }

    [Fact]
    public void Its_amounts_are_positive_and_a_line_credited_whole_stays_as_it_was_billed()
    {
        Assert.Equal(Invoice.Facts.Lines, CreditNote.Lines);
        Assert.Equal(Invoice.Facts.Totals, CreditNote.Totals);

        var three = Invoice.Facts.Lines[0] with { Quantity = 3, UnitPrice = new Money(4_300) };
        var facts = Invoice.Facts with { Lines = [three] };
        Assert.Equal(three, Assert.Single(A.Correction(facts.Numbered(1)).Lines));
        var part = new CreditRequest.Lines([new CreditedLine(1, new Money(1_000))]);
        Assert.Equal(
            three with
            {
                Quantity = 1,
                UnitPrice = new Money(1_000),
            },
            Assert.Single(A.Correction(facts.Numbered(1), part).Lines)
        );
    }

    [Fact]
    public void The_VAT_of_the_reduction_is_not_computed_again()
    {
        var reduction = A.Reduction(Invoice) with
        {
            Vat = [new VatSubtotal(VatRate.Standard, new Money(12_900), new Money(2_581))],
        };
        var facts = Crediting.Facts(Invoice, reduction, A.Terms, A.Day("2026-12-20"), contract: null);
        Assert.Equal(new Money(2_581), facts.Totals.Vat);
        Assert.Empty(DocumentRules.Check(facts));
    }

    [Fact]
    public void It_goes_where_the_customer_gets_mail_now_and_names_him_as_he_was_invoiced()
    {
        var moved = Debited with
        {
            Customer = Debited.Customer with
            {
                Name = "Autre nom",
                Address = new PostalAddress(["1 rue"], "97400", "Saint-Denis", "FR"),
                Emails = [A.Email("nouveau@exemple.fr")],
            },
        };
        var facts = Crediting.Facts(Invoice, A.Reduction(Invoice), A.Terms, A.Day("2026-12-20"), moved);
        Assert.Equal(
            Invoice.Facts.Buyer with
            {
                Address = moved.Customer.Address,
                Emails = moved.Customer.Emails,
            },
            facts.Buyer
        );
        // The VAT is that of the invoice, wherever the customer lives since.
        Assert.Empty(DocumentRules.Check(facts));
    }

    [Fact]
    public void A_restitution_is_no_invoice_and_bears_no_VAT()
    {
        var facts = Restitution;
        Assert.Empty(DocumentRules.Check(facts));
        Assert.Equal((DocumentKind.DepositRestitution, Series.DG), (facts.Kind, facts.Series));
        Assert.Empty(facts.Vat);
        Assert.Empty(facts.Notes);
        Assert.Equal(new Totals(new Money(12_900), Money.Zero, Money.Zero), facts.Totals);
        Assert.Equal(Deposit.Number, facts.Corrects!.Document);
    }

    [Fact]
    public void A_reduction_of_another_document_is_refused() =>
        Assert.Throws<ArgumentException>(() =>
            Crediting.Facts(Deposit, A.Reduction(Invoice), A.Terms, A.Day("2026-12-20"), contract: null)
        );

    [Fact]
    public void Correcting_bills_nothing_and_is_not_written_together_with_what_it_corrects()
    {
        var state = BillingState.Of(Debited).After(Invoice).After(Deposit);
        Assert.Equal(state, state.After(CreditNote.Numbered(1)).After(Restitution.Numbered(8)));
        var sameDay = A.Correction(Deposit, today: "2026-12-01");
        Assert.False(sameDay.IsIssuedWith(Deposit.Facts));
        Assert.True(sameDay.IsIssuedWith(sameDay));
    }

    [Fact]
    public void The_fingerprint_tells_what_is_corrected_and_how_much()
    {
        var facts = CreditNote;
        var other = facts.Corrects! with { Document = new(Series.F, 2026, 124) };
        string[] fingerprints =
        [
            Invoice.Facts.Fingerprint,
            facts.Fingerprint,
            (facts with { Corrects = other }).Fingerprint,
            (facts with { Totals = facts.Totals with { Vat = new Money(2_581) } }).Fingerprint,
            (facts with { Corrects = facts.Corrects! with { Key = "credit|F2026-000123|2" } }).Fingerprint,
        ];
        Assert.Equal(fingerprints.Length, fingerprints.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(facts.Fingerprint, (facts with { IssueDate = A.Day("2027-01-02") }).Fingerprint);
    }

    public static TheoryData<string, DocumentFacts> Unfit()
    {
        var (credit, restitution) = (CreditNote, Restitution);
        var correction = credit.Corrects!;
        return new()
        {
            {
                "corrects: a correction must name what it corrects (BG-3, BR-FR-CO-05)",
                credit with
                {
                    Corrects = null,
                }
            },
            {
                "corrects: only a credit note or a restitution corrects a document",
                Invoice.Facts with
                {
                    Corrects = correction,
                }
            },
            {
                "corrects: must be a document of series F (BT-25)",
                credit with
                {
                    Corrects = correction with { Document = Deposit.Number },
                }
            },
            { "corrects: must be a document of series DG (BT-25)", restitution with { Corrects = correction } },
            {
                "issueDate: must not be before that of the corrected document (BT-26)",
                credit with
                {
                    Corrects = correction with { IssueDate = A.Day("2026-12-21") },
                }
            },
            { "reason: must have 1 to 200 characters", credit with { Corrects = correction with { Reason = " " } } },
            {
                "dueDate: a correction asks for nothing: due on its issue date, nothing settled before",
                credit with
                {
                    DueDate = A.Day("2027-01-15"),
                }
            },
            {
                "dueDate: a correction asks for nothing: due on its issue date, nothing settled before",
                credit with
                {
                    Totals = credit.Totals with { Prepaid = new Money(1) },
                }
            },
            { "mandate: a correction is not collected", credit with { Payment = Invoice.Facts.Payment } },
        };
    }

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_breaks_a_rule_gets_no_number(string fault, DocumentFacts facts) =>
        Assert.Equal(fault, Assert.Single(DocumentRules.Check(facts)).ToString());
}
