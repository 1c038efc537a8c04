using Aims.Testing;

namespace Aims.Billing.Tests;

/// <summary>The invoicing decision over the example contract, and what it came to as rows of dates and cents.</summary>
internal static class Deciding
{
    private static readonly HashSet<BusinessKey> NothingExists = [];

    public static string Rows(InvoicingDecision decision) =>
        decision switch
        {
            InvoicingDecision.Nothing => "nothing",
            InvoicingDecision.Park park => "parked",
            InvoicingDecision.Issue issue => string.Join(
                "; ",
                issue.Documents.Select(it =>
                    $"{(it.Kind == DocumentKind.Invoice ? "" : "deposit ")}{it.Period} {it.PrintedPeriod.First:dd}-{it.PrintedPeriod.Last:dd} {it.Totals.Net.Cents} due {it.DueDate:yyyy-MM-dd}"
                )
            ),
            _ => throw new InvalidOperationException(),
        };

    public static InvoicingDecision Decide(
        Contract contract,
        string today,
        BillingState? state = null,
        IReadOnlySet<BusinessKey>? existing = null,
        PriceLists? prices = null,
        string? ahead = null,
        long credit = 0
    ) =>
        Invoicing.Decide(
            contract,
            state ?? BillingState.Of(contract),
            prices ?? A.Prices,
            existing ?? NothingExists,
            A.Terms,
            A.Day(today),
            ahead is null ? null : BillingPeriod.Parse(ahead),
            new Money(credit)
        );

    public static Contract Daily(Contract contract) =>
        contract with
        {
            Terms = contract.Terms with { Proration = Proration.Daily },
        };
}
