namespace Aims.Billing;

/// <summary>The direct debits of a file that one payment to the creditor comes from (ISO 20022 <c>PmtInf</c>).</summary>
/// <param name="MessageId">The file.</param>
/// <param name="CollectionDate">Of all of them.</param>
/// <param name="Sequence">Of all of them.</param>
/// <param name="Debits">By end-to-end id.</param>
public sealed record DebitBatch(
    string MessageId,
    DateOnly CollectionDate,
    SequenceType Sequence,
    EquatableList<DirectDebit> Debits
)
{
    /// <summary><c>PmtInfId</c>, at most 35 characters: <c>SDD-20261210-CORE-01-RCUR-20261215</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{MessageId}-{Code}-{CollectionDate:yyyyMMdd}");

    /// <summary><c>SeqTp</c>: RCUR or FRST.</summary>
    public string Code => Sequence == SequenceType.First ? "FRST" : "RCUR";

    /// <summary>What the batch collects (<c>CtrlSum</c>).</summary>
    public Money Total => Money.Sum(Debits.Select(debit => debit.Amount));
}
