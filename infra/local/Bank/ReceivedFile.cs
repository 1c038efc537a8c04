#pragma warning disable MA0048 // A file of direct debits as its bank sees it, on one page.

namespace Aims.Local;

/// <summary>A file of direct debits as a bank reads it.</summary>
/// <param name="MessageId"><c>MsgId</c>.</param>
/// <param name="CreatedAt"><c>CreDtTm</c>.</param>
/// <param name="CreditorName"><c>InitgPty/Nm</c>.</param>
/// <param name="Batches">In the order of the file.</param>
internal sealed record ReceivedFile(
    string MessageId,
    DateTimeOffset CreatedAt,
    string CreditorName,
    EquatableList<ReceivedBatch> Batches
)
{
    /// <summary>All direct debits.</summary>
    public IEnumerable<ReceivedDebit> Debits => Batches.SelectMany(batch => batch.Debits);

    /// <summary>What is debited by the whole file.</summary>
    public Money Total => Money.Sum(Batches.Select(batch => batch.Total));
}

/// <summary>A batch of it (<c>PmtInf</c>).</summary>
/// <param name="Id"><c>PmtInfId</c>.</param>
/// <param name="Scheme"><c>LclInstrm/Cd</c>: CORE or B2B.</param>
/// <param name="Sequence"><c>SeqTp</c>: RCUR or FRST.</param>
/// <param name="CollectionDate"><c>ReqdColltnDt</c>.</param>
/// <param name="Creditor">Who is credited, where.</param>
/// <param name="Debits">In the order of the file.</param>
internal sealed record ReceivedBatch(
    string Id,
    string Scheme,
    string Sequence,
    DateOnly CollectionDate,
    Creditor Creditor,
    EquatableList<ReceivedDebit> Debits
)
{
    /// <summary>What the batch collects.</summary>
    public Money Total => Money.Sum(Debits.Select(debit => debit.Amount));
}

/// <summary>A direct debit of it (<c>DrctDbtTxInf</c>).</summary>
/// <param name="EndToEndId"><c>EndToEndId</c>.</param>
/// <param name="Amount"><c>InstdAmt</c>.</param>
/// <param name="Mandate"><c>MndtId</c>.</param>
/// <param name="SignedOn"><c>DtOfSgntr</c>.</param>
/// <param name="PreviousAccount">Of an amendment, the account before or <c>SMNDA</c>; null: nothing is amended.</param>
/// <param name="Bic">Bank of the payer; null: not provided.</param>
/// <param name="Name">Name of the payer.</param>
/// <param name="Iban">Account of the payer.</param>
/// <param name="Remittance"><c>RmtInf/Ustrd</c>.</param>
internal sealed record ReceivedDebit(
    string EndToEndId,
    Money Amount,
    string Mandate,
    DateOnly SignedOn,
    string? PreviousAccount,
    Bic? Bic,
    string Name,
    Iban Iban,
    string Remittance
)
{
    /// <summary>What it collects, as the creditor names it.</summary>
    public DocumentNumber Document => Billing.EndToEndId.Parse(EndToEndId).Document;
}
