namespace Aims.Local;

/// <summary>A document of the month with who has to pay it, and how.</summary>
/// <param name="Number">The document.</param>
/// <param name="Contract">Its contract.</param>
/// <param name="IssueDate">From when on it can be paid.</param>
/// <param name="Total">What it asks for.</param>
/// <param name="IsInvoice">No deposit request.</param>
/// <param name="Customer">Who pays.</param>
/// <param name="Means">How it was agreed to be paid.</param>
/// <param name="Iban">The account of the mandate, when there is one.</param>
internal sealed record Debt(
    string Number,
    string Contract,
    DateOnly IssueDate,
    Money Total,
    bool IsInvoice,
    string Customer,
    MeansOfPayment Means,
    Iban? Iban
)
{
    /// <summary>The month of its issue.</summary>
    public BillingPeriod Month => BillingPeriod.Of(IssueDate);

    /// <summary>The documents of a month whose contracts are those of the run.</summary>
    public static IReadOnlyList<Debt> Of(MonthReport month, ContractFile file)
    {
        var contracts = file.Contracts.ToDictionary(contract => contract.Id.Text, StringComparer.Ordinal);
        return
        [
            .. month
                .Documents.Where(document => contracts.ContainsKey(document.Contract))
                .Select(document => Of(document, contracts[document.Contract])),
        ];
    }

    /// <summary>A day of its month.</summary>
    public DateOnly On(int day) => Month.First.AddDays(day - 1);

    private static Debt Of(IssuedDocument document, Contract contract) =>
        new(
            document.Number,
            document.Contract,
            IsoDate.Parse(document.IssueDate),
            new Money(document.TotalInclVatCents),
            document.Kind == nameof(DocumentKind.Invoice),
            document.Customer,
            contract.Terms.MeansOfPayment,
            contract.Terms.Mandate?.Iban
        );
}
