namespace Aims.Billing;

/// <summary>The fixed indemnity for costs of recovery: once a document, however late and however often reminded.</summary>
/// <remarks>
/// Source: C. com. L441-10 II and D441-5. Outside VAT. Not owed by a debtor in insolvency proceedings, which only a person knows:
/// it is shown in the statement and billed on request.
/// </remarks>
public static class LateIndemnity
{
    /// <summary>The indemnity when anything of the document was ever late, even one cent for one day; else nothing.</summary>
    public static Money Of(IEnumerable<LateStep> steps, LateTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return steps.Any(step => step.IsLate) ? terms.Indemnity : Money.Zero;
    }
}
