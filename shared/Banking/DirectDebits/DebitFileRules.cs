namespace Aims.Banking;

/// <summary>What the EPC asks of a whole file of direct debits, checked before a byte is written.</summary>
/// <remarks>A bank that finds one of these rejects the whole file, days before a collection date.</remarks>
internal static class DebitFileRules
{
    /// <summary>Throws <see cref="DebitFileFaultException"/> at the first broken rule.</summary>
    public static void Check(DebitFile file)
    {
        CheckHeader(file);
        CheckCreditor(file.Creditor);
        foreach (var debit in file.Debits)
        {
            foreach (var (element, rule) in DebitRules.Broken(debit))
            {
                throw new DebitFileFaultException($"{element} of {debit.Id}", rule);
            }

            Hold(
                debit.Mandate.Scheme == file.Scheme,
                $"LclInstrm/Cd of {debit.Id}",
                $"must be {DebitFile.CodeOf(file.Scheme)} as of the whole file, not {DebitFile.CodeOf(debit.Mandate.Scheme)}"
            );
        }

        CheckOnce(file.Debits.Select(debit => debit.Id.ToString()), "PmtId/EndToEndId");
        CheckOnce(file.Debits.Select(debit => debit.Id.Document.ToString()), "RmtInf/Ustrd, document");
    }

    private static void CheckHeader(DebitFile file)
    {
        var count = file.Debits.Count.ToString(CultureInfo.InvariantCulture);
        CheckId("GrpHdr/MsgId", file.MessageId);
        Hold(file.CreatedAt.Ticks % TimeSpan.TicksPerSecond == 0, "GrpHdr/CreDtTm", "must be a whole second");
        Hold(file.Debits.Count > 0, "GrpHdr/NbOfTxs", "must be 1 or more, and there is no direct debit");
        Hold(
            file.Debits.Count <= DebitFile.MostDebits,
            "GrpHdr/NbOfTxs",
            string.Create(CultureInfo.InvariantCulture, $"must be at most {DebitFile.MostDebits}, not {count}")
        );
        foreach (var batch in file.Batches)
        {
            CheckId("PmtInf/PmtInfId", batch.Id);
        }
    }

    private static void CheckCreditor(Creditor creditor)
    {
        Hold(!string.IsNullOrWhiteSpace(creditor.Name), "Cdtr/Nm", "must not be empty");
        Hold(DebitRules.IsSound(creditor.Iban), "CdtrAcct/Id/IBAN", Iban.Rule);
        Hold(Bic.TryParse(creditor.Bic.Text, out _), "CdtrAgt/FinInstnId/BICFI", Bic.Rule);
        Hold(
            CreditorIdentifier.TryParse(creditor.Identifier.Text, out _),
            "CdtrSchmeId/Id/PrvtId/Othr/Id",
            CreditorIdentifier.Rule
        );
    }

    private static void CheckOnce(IEnumerable<string> all, string element)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            Hold(seen.Add(one), element, $"must be once in a file, and {one} is there twice");
        }
    }

    private static void CheckId(string element, string id) =>
        Hold(SepaText.IsIdentifier(id), element, $"{SepaText.IdentifierRule}, not '{id}'");

    private static void Hold(bool holds, string element, string rule)
    {
        if (!holds)
        {
            throw new DebitFileFaultException(element, rule);
        }
    }
}
