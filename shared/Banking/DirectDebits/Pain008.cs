namespace Aims.Banking;

/// <summary>Writes a file of direct debits for the bank (ISO 20022 pain.008.001.08, as the EPC uses it): docs/decisions/0016.</summary>
/// <remarks>A file is made from its facts alone: the same bytes each time, in whatever order its direct debits are listed.</remarks>
public static class Pain008
{
    /// <summary>The namespace of the message.</summary>
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    /// <summary>The bytes of the file: UTF-8 without byte order mark.</summary>
    /// <exception cref="DebitFileFaultException">The file breaks a rule of the scheme: names the element and the rule.</exception>
    public static byte[] Write(DebitFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        DebitFileRules.Check(file);
        using var xml = new PainWriter(Namespace);
        xml.Group(
            "CstmrDrctDbtInitn",
            () =>
            {
                xml.Group("GrpHdr", () => WriteHeader(xml, file));
                foreach (var batch in file.Batches)
                {
                    xml.Group("PmtInf", () => WriteBatch(xml, file, batch));
                }
            }
        );
        return xml.ToArray();
    }

    /// <summary>The first rule of the scheme that a direct debit breaks, naming its element; null: it can be in a file of its scheme.</summary>
    /// <remarks>For whoever puts a file together, so that one of them does not keep the others.</remarks>
    public static string? WhyNot(DirectDebit debit)
    {
        ArgumentNullException.ThrowIfNull(debit);
        return DebitRules.Broken(debit).Select(broken => $"{broken.Element} {broken.Rule}").FirstOrDefault();
    }

    private static void WriteHeader(PainWriter xml, DebitFile file)
    {
        xml.Text("MsgId", file.MessageId);
        // In UTC, and said so: the local time that the schema also allows is an hour that comes twice in autumn.
        var at = file.CreatedAt.UtcDateTime;
        xml.Text("CreDtTm", at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.Count("NbOfTxs", file.Debits.Count);
        xml.Sum("CtrlSum", file.Total);
        xml.Text("InitgPty/Nm", SepaText.Name(file.Creditor.Name));
    }

    private static void WriteBatch(PainWriter xml, DebitFile file, DebitBatch batch)
    {
        xml.Text("PmtInfId", batch.Id);
        xml.Text("PmtMtd", "DD");
        // One credit on the statement for the batch, not one for each direct debit.
        xml.Text("BtchBookg", "true");
        xml.Count("NbOfTxs", batch.Debits.Count);
        xml.Sum("CtrlSum", batch.Total);
        xml.Group(
            "PmtTpInf",
            () =>
            {
                xml.Text("SvcLvl/Cd", "SEPA");
                xml.Text("LclInstrm/Cd", DebitFile.CodeOf(file.Scheme));
                xml.Text("SeqTp", batch.Code);
            }
        );
        xml.Day("ReqdColltnDt", batch.CollectionDate);
        WriteCreditor(xml, file.Creditor);
        foreach (var debit in batch.Debits)
        {
            xml.Group("DrctDbtTxInf", () => WriteDebit(xml, debit));
        }
    }

    private static void WriteCreditor(PainWriter xml, Creditor creditor)
    {
        xml.Text("Cdtr/Nm", SepaText.Name(creditor.Name));
        xml.Text("CdtrAcct/Id/IBAN", creditor.Iban.Text);
        xml.Text("CdtrAgt/FinInstnId/BICFI", creditor.Bic.Text);
        xml.Text("ChrgBr", "SLEV");
        xml.Group(
            "CdtrSchmeId/Id/PrvtId/Othr",
            () =>
            {
                xml.Text("Id", creditor.Identifier.Text);
                xml.Text("SchmeNm/Prtry", "SEPA");
            }
        );
    }

    private static void WriteDebit(PainWriter xml, DirectDebit debit)
    {
        // No InstrId: the end-to-end id is ours and comes back with every R-transaction, a second id would say the same.
        xml.Text("PmtId/EndToEndId", debit.Id.ToString());
        xml.Amount("InstdAmt", debit.Amount);
        xml.Group("DrctDbtTx/MndtRltdInf", () => WriteMandate(xml, debit));
        if (debit.Mandate.Bic is { } bic)
        {
            xml.Text("DbtrAgt/FinInstnId/BICFI", bic.Text);
        }
        else
        {
            xml.Text("DbtrAgt/FinInstnId/Othr/Id", "NOTPROVIDED");
        }

        xml.Text("Dbtr/Nm", SepaText.Name(debit.Debtor));
        xml.Text("DbtrAcct/Id/IBAN", debit.Mandate.Iban.Text);
        xml.Text("RmtInf/Ustrd", SepaText.Remittance($"{debit.Id.Document} contrat {debit.Contract}"));
    }

    private static void WriteMandate(PainWriter xml, DirectDebit debit)
    {
        xml.Text("MndtId", debit.Mandate.Reference);
        xml.Day("DtOfSgntr", debit.Mandate.SignedOn);
        if (debit.PreviousIban is not { } previous)
        {
            xml.Text("AmdmntInd", "false");
            return;
        }

        xml.Text("AmdmntInd", "true");
        if (IsSameBank(previous, debit.Mandate.Iban))
        {
            xml.Text("AmdmntInfDtls/OrgnlDbtrAcct/Id/IBAN", previous.Text);
        }
        else
        {
            // Same mandate, new debtor account. Until November 2016 this stood in OrgnlDbtrAgt.
            xml.Text("AmdmntInfDtls/OrgnlDbtrAcct/Id/Othr/Id", "SMNDA");
        }
    }

    /// <summary>Whether two accounts are surely of one bank: French, with the same five digits of the bank (code banque).</summary>
    /// <remarks>Where the bank stands in an IBAN depends on the country; SMNDA is right for a change of any kind.</remarks>
    private static bool IsSameBank(Iban one, Iban other) =>
        one.Text.StartsWith("FR", StringComparison.Ordinal)
        && other.Text.StartsWith("FR", StringComparison.Ordinal)
        && one.Text.AsSpan(4, 5).SequenceEqual(other.Text.AsSpan(4, 5));
}
