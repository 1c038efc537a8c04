using Aims.Testing;
using static Aims.Billing.Tests.Deciding;

namespace Aims.Billing.Tests;

/// <summary>R3: one month of provision, once, under both policies.</summary>
public sealed class ProvisionTests
{
    [Fact]
    public void R3_the_provision_is_one_full_month_without_paper_even_when_the_first_month_is_prorated()
    {
        var contract = Daily(A.Contract(start: "2026-12-20"));
        contract = contract with { Terms = contract.Terms with { PaperInvoice = true } };
        var invoice = Assert.Single(A.Owed(contract, "2026-12-20"));
        Assert.Equal(
            [(LineKind.Service, 4_994L), (LineKind.Provision, 12_900L), (LineKind.Paper, 500L)],
            invoice.Lines.Select(line => (line.Kind, line.Net.Cents))
        );
        Assert.Equal(
            (18_394L, 3_679L, 22_073L),
            (invoice.Totals.Net.Cents, invoice.Totals.Vat.Cents, invoice.Totals.Gross.Cents)
        );
    }

    [Fact]
    public void R3_a_security_deposit_is_a_document_of_its_own_outside_vat()
    {
        var contract = A.Contract();
        contract = contract with { Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit } };
        var issued = A.Owed(contract, "2026-12-01");
        Assert.Equal([DocumentKind.Invoice, DocumentKind.DepositRequest], issued.Select(document => document.Kind));
        Assert.Equal((12_900L, 2_580L), (issued[0].Totals.Net.Cents, issued[0].Totals.Vat.Cents));
        Assert.Equal(
            (12_900L, 0L, 12_900L),
            (issued[1].Totals.Net.Cents, issued[1].Totals.Vat.Cents, issued[1].Totals.Gross.Cents)
        );
        Assert.Empty(issued[1].Vat);

        // The invoice was written, then the machine died: only the deposit is still owed.
        HashSet<BusinessKey> existing = [issued[0].Key];
        var state = BillingState.Of(contract).After(issued[0].Numbered(1));
        Assert.Equal(
            "deposit 2026-12 01-31 12900 due 2026-12-15",
            Rows(Decide(contract, "2026-12-01", state, existing))
        );
        Assert.Equal("nothing", Rows(Decide(contract, "2026-12-01", state.After(issued[1].Numbered(1)), existing)));
    }

    [Fact]
    public void R3_the_provision_is_billed_once_whatever_changes_afterwards()
    {
        var contract = A.Contract();
        var state = BillingState.Of(contract).After(A.Owed(contract, "2026-12-01")[0].Numbered(1));
        var earlier = contract with
        {
            Start = A.Day("2026-11-01"),
            Servers = [A.Server("SRV-1", Level.Silver, "2026-11-01")],
        };
        var deposit = contract with
        {
            Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit },
        };
        HashSet<BusinessKey> existing = [BusinessKey.Invoice(contract.Id, BillingPeriod.Parse("2026-12"))];

        Assert.Equal(
            "2026-11 01-30 12900 due 2026-12-15",
            Rows(Decide(earlier, "2026-12-02", state.Under(contract, earlier), existing))
        );
        Assert.Equal("2027-01 01-31 12900 due 2027-01-15", Rows(Decide(deposit, "2027-01-01", state, existing)));
    }
}
