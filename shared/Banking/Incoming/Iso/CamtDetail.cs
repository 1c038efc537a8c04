namespace Aims.Banking;

/// <summary>One transaction of an entry (ISO 20022 <c>TxDtls</c>), the same from every version.</summary>
/// <param name="References">Its ids.</param>
/// <param name="Amount">Without sign, in euro; null when none is told in euro. Version 2 has it in <c>AmtDtls/TxAmt</c> only.</param>
/// <param name="InstructedAmount">What was asked for, without sign, in euro.</param>
/// <param name="IsCredit">Null: as its entry.</param>
/// <param name="Code">Family and sub-family of the bank transaction code; null: as its entry.</param>
/// <param name="Reason">Reason code of a return.</param>
/// <param name="IsReturned">Whether there is information on a return.</param>
/// <param name="Debtor">Who pays, or paid what is returned.</param>
/// <param name="Creditor">Who is paid.</param>
/// <param name="Remittance">What the one told the other.</param>
/// <param name="Label">What the bank says besides.</param>
/// <param name="Charges">What the bank kept of it or added, with sign.</param>
/// <param name="Line">Line of the file on which it begins.</param>
/// <param name="IsCharge">Whether it is what the bank's charges leave of an entry.</param>
internal sealed record CamtDetail(
    CamtReferences References,
    Money? Amount,
    Money? InstructedAmount,
    bool? IsCredit,
    string? Code,
    string? Reason,
    bool IsReturned,
    CamtParty Debtor,
    CamtParty Creditor,
    string? Remittance,
    string? Label,
    Money? Charges,
    int Line,
    bool IsCharge = false
)
{
    /// <summary>Of an entry that has none.</summary>
    public static CamtDetail None(Element entry, CamtBatch? batch)
    {
        var references = CamtReferences.None with { MessageId = batch?.MessageId, BatchId = batch?.BatchId };
        var (line, nobody) = (entry.Line, CamtParty.Unknown);
        return new CamtDetail(references, null, null, null, null, null, false, nobody, nobody, null, null, null, line);
    }

    public static CamtDetail Of(Element transaction, CamtBatch? batch)
    {
        var returned = transaction.Find("RtrInf");
        var parties = transaction.Find("RltdPties");
        return new CamtDetail(
            CamtReferences.Of(transaction.Find("Refs"), batch),
            AmountOf(transaction.Find("Amt") ?? transaction.Find("AmtDtls", "TxAmt", "Amt")),
            AmountOf(transaction.Find("AmtDtls", "InstdAmt", "Amt")),
            transaction.Find("CdtDbtInd")?.IsCredit(),
            CodeOf(transaction),
            returned?.Find("Rsn", "Cd").Id(),
            returned is not null,
            CamtParty.Of(parties, "Dbtr"),
            CamtParty.Of(parties, "Cdtr"),
            RemittanceOf(transaction.Find("RmtInf")),
            BankText.Clean(transaction.Find("AddtlTxInf")?.Text, PaymentEvent.LongestText),
            CamtCharges.Of(transaction),
            transaction.Line
        );
    }

    /// <summary>Above zero when credited.</summary>
    public Money Signed(bool isCreditEntry) => Signed(Amount, isCreditEntry);

    /// <summary>The same of what was asked for.</summary>
    public Money Instructed(bool isCreditEntry) => Signed(InstructedAmount, isCreditEntry);

    private Money Signed(Money? amount, bool isCreditEntry) =>
        IsCredit ?? isCreditEntry ? amount ?? Money.Zero : Money.Zero - (amount ?? Money.Zero);

    /// <summary><c>IDDT/UPDD</c>; null when none of the payments domain is told.</summary>
    public static string? CodeOf(Element holder)
    {
        var domain = holder.Find("BkTxCd", "Domn");
        return domain?.Find("Cd")?.Text == "PMNT"
            ? $"{domain.Find("Fmly", "Cd")?.Text}/{domain.Find("Fmly", "SubFmlyCd")?.Text}"
            : null;
    }

    /// <summary>An amount in another currency is not what was booked.</summary>
    private static Money? AmountOf(Element? told) =>
        told?.Currency is null or PaymentEvent.Euro ? told?.Amount() : null;

    private static string? RemittanceOf(Element? remittance) =>
        remittance is null
            ? null
            : BankText.Join(
                [
                    .. remittance.All("Ustrd").Select(text => text.Text),
                    .. remittance.All("Strd").Select(text => text.Find("CdtrRefInf", "Ref")?.Text),
                    .. remittance
                        .All("Strd")
                        .SelectMany(text => text.All("RfrdDocInf"))
                        .Select(it => it.Find("Nb")?.Text),
                    .. remittance.All("Strd").SelectMany(text => text.All("AddtlRmtInf")).Select(it => it.Text),
                ],
                PaymentEvent.LongestText
            );
}
