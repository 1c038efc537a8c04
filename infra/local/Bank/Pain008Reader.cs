using System.Xml.Linq;

namespace Aims.Local;

/// <summary>Reads a file of direct debits (pain.008.001.08) as a bank does. Knows nothing of the program that writes it.</summary>
/// <remarks>Throws <see cref="FormatException"/> on what a bank would reject the whole file for: a count or a sum that is wrong, a text that is none.</remarks>
internal static class Pain008Reader
{
    private static readonly XNamespace Space = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";

    public static ReceivedFile Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var root = Only(XDocument.Load(stream).Root!, "CstmrDrctDbtInitn");
        var header = Only(root, "GrpHdr");
        var read = new ReceivedFile(
            Text(header, "MsgId"),
            IsoInstant.TryParse(Text(header, "CreDtTm"), out var at) ? at : throw Fault("CreDtTm", IsoInstant.Rule),
            Text(header, "InitgPty/Nm"),
            [.. root.Elements(Space + "PmtInf").Select(Batch)]
        );
        CheckSums(header, read.Debits.Count(), read.Total);
        return read;
    }

    private static ReceivedBatch Batch(XElement batch)
    {
        var read = new ReceivedBatch(
            Text(batch, "PmtInfId"),
            Text(batch, "PmtTpInf/LclInstrm/Cd"),
            Text(batch, "PmtTpInf/SeqTp"),
            IsoDate.Parse(Text(batch, "ReqdColltnDt")),
            new Creditor(
                Text(batch, "Cdtr/Nm"),
                Account(Text(batch, "CdtrAcct/Id/IBAN")),
                Bank(Text(batch, "CdtrAgt/FinInstnId/BICFI")),
                CreditorIdentifier.TryParse(Text(batch, "CdtrSchmeId/Id/PrvtId/Othr/Id"), out var id)
                    ? id
                    : throw Fault("CdtrSchmeId", CreditorIdentifier.Rule)
            ),
            [.. batch.Elements(Space + "DrctDbtTxInf").Select(Debit)]
        );
        CheckSums(batch, read.Debits.Count, read.Total);
        return read;
    }

    private static ReceivedDebit Debit(XElement debit)
    {
        const string Amended = "DrctDbtTx/MndtRltdInf/AmdmntInfDtls/OrgnlDbtrAcct/Id";
        return new ReceivedDebit(
            Text(debit, "PmtId/EndToEndId"),
            Amount(Only(debit, "InstdAmt")),
            Text(debit, "DrctDbtTx/MndtRltdInf/MndtId"),
            IsoDate.Parse(Text(debit, "DrctDbtTx/MndtRltdInf/DtOfSgntr")),
            Text(debit, "DrctDbtTx/MndtRltdInf/AmdmntInd") == "true"
                ? Find(debit, $"{Amended}/IBAN") ?? Text(debit, $"{Amended}/Othr/Id")
                : null,
            Find(debit, "DbtrAgt/FinInstnId/BICFI") is { } bic ? Bank(bic) : null,
            Text(debit, "Dbtr/Nm"),
            Account(Text(debit, "DbtrAcct/Id/IBAN")),
            Text(debit, "RmtInf/Ustrd")
        );
    }

    private static void CheckSums(XElement said, int count, Money sum)
    {
        if (Text(said, "NbOfTxs") != count.ToString(CultureInfo.InvariantCulture))
        {
            throw Fault("NbOfTxs", $"must be {count}");
        }

        if (Cents(Text(said, "CtrlSum")) != sum)
        {
            throw Fault("CtrlSum", $"must be {sum}");
        }
    }

    private static Money Amount(XElement amount) =>
        (string?)amount.Attribute("Ccy") == "EUR" ? Cents(amount.Value) : throw Fault("InstdAmt", "must be in EUR");

    private static Money Cents(string euros) =>
        Money.Round(decimal.Parse(euros, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));

    private static Iban Account(string text) =>
        Iban.TryParse(text, out var iban) ? iban : throw Fault("IBAN", Iban.Rule);

    private static Bic Bank(string text) => Bic.TryParse(text, out var bic) ? bic : throw Fault("BICFI", Bic.Rule);

    private static XElement Only(XElement from, string name) =>
        from.Element(Space + name) ?? throw Fault(name, "is missing");

    private static string Text(XElement from, string path) => Find(from, path) ?? throw Fault(path, "is missing");

    private static string? Find(XElement from, string path) =>
        path.Split('/').Aggregate((XElement?)from, (element, name) => element?.Element(Space + name))?.Value;

    private static FormatException Fault(string element, string rule) => new($"{element} {rule}.");
}
