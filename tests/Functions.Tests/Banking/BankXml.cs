using System.Text;

namespace Aims.Functions.Tests;

/// <summary>Writes files as a bank does, as small as they may be.</summary>
internal static class BankXml
{
    private const string Account = "FR7630006000011234567890189";

    /// <summary>A camt.053: everything from the end of one day to the end of another.</summary>
    public static string Statement(
        string openedOn,
        long opening,
        string closedOn,
        IEnumerable<Entry> entries,
        string account = Account
    )
    {
        var booked = entries.ToList();
        var closing = opening + booked.Sum(entry => entry.Cents);
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>{Header("S" + closedOn)}
            <Stmt><Id>S{closedOn}</Id><CreDtTm>{closedOn}T22:00:00</CreDtTm>{Of(account)}
            {Balance("PRCD", openedOn, opening)}{Balance("OPBD", openedOn, opening)}{Balance("CLBD", closedOn, closing)}
            {string.Join('\n', booked.Select(Write))}
            </Stmt></BkToCstmrStmt></Document>
            """;
    }

    /// <summary>A camt.054.</summary>
    public static string Notification(string id, params Entry[] entries) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>{Header(id)}
            <Ntfctn><Id>{id}</Id><CreDtTm>2026-12-15T08:00:00</CreDtTm>{Of(Account)}
            {string.Join('\n', entries.Select(Write))}
            </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
            """;

    /// <summary>A pain.002 on a whole file of ours, or on some direct debits of a batch.</summary>
    public static string Report(
        string messageId,
        string? status,
        string? reason,
        string? batchId = null,
        params (string EndToEndId, string Reason)[] rejected
    )
    {
        var of = rejected.Select(it =>
            $"<TxInfAndSts><OrgnlEndToEndId>{it.EndToEndId}</OrgnlEndToEndId><TxSts>RJCT</TxSts>{Because(it.Reason)}</TxInfAndSts>"
        );
        var batch = batchId is null
            ? ""
            : $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{batchId}</OrgnlPmtInfId>{string.Concat(of)}</OrgnlPmtInfAndSts>";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>R-{messageId}</MsgId><CreDtTm>2026-12-11T08:00:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>{messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>
            {Element("GrpSts", status)}{Because(reason)}</OrgnlGrpInfAndSts>{batch}
            </CstmrPmtStsRpt></Document>
            """;
    }

    private static string Write(Entry entry)
    {
        var sign = entry.Cents > 0 ? "CRDT" : "DBIT";
        var family = entry.Code ?? (entry.Reason is null ? null : "IDDT/UPDD");
        var code = family?.Split('/') is [var of, var sub] ? Code(of, sub) : "";
        var amount = Euros(Math.Abs(entry.Cents));
        return $"""
            <Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>{entry.Day}</Dt></BookgDt><AcctSvcrRef>{entry.Reference}</AcctSvcrRef>{code}
            {Details(entry)}</Ntry>
            """;
    }

    private static string Code(string family, string sub) =>
        $"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>{family}</Cd><SubFmlyCd>{sub}</SubFmlyCd></Fmly></Domn></BkTxCd>";

    private static string Details(Entry entry)
    {
        var batch = Element("MsgId", entry.MessageId) + Element("PmtInfId", entry.BatchId);
        var details = entry.HasDetails
            ? $"""
                <TxDtls><Refs>{Element("EndToEndId", entry.EndToEndId ?? "NOTPROVIDED")}{Element(
                    "MndtId",
                    entry.Mandate
                )}</Refs>
                {(entry.Payer is null ? "" : $"<RltdPties><Dbtr><Pty><Nm>{entry.Payer}</Nm></Pty></Dbtr></RltdPties>")}
                {(entry.Text is null ? "" : $"<RmtInf><Ustrd>{entry.Text}</Ustrd></RmtInf>")}
                {(entry.Reason is null ? "" : $"<RtrInf><Rsn><Cd>{entry.Reason}</Cd></Rsn></RtrInf>")}</TxDtls>
                """
            : "";
        return batch.Length + details.Length == 0
            ? ""
            : $"<NtryDtls>{(batch.Length == 0 ? "" : $"<Btch>{batch}</Btch>")}{details}</NtryDtls>";
    }

    private static string Header(string id) =>
        $"<GrpHdr><MsgId>{id}</MsgId><CreDtTm>2026-12-15T08:00:00</CreDtTm></GrpHdr>";

    private static string Of(string account) => $"<Acct><Id><IBAN>{account}</IBAN></Id><Ccy>EUR</Ccy></Acct>";

    private static string Balance(string type, string day, long cents) =>
        $"""
            <Bal><Tp><CdOrPrtry><Cd>{type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{Euros(Math.Abs(cents))}</Amt>
            <CdtDbtInd>{(cents < 0 ? "DBIT" : "CRDT")}</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>
            """;

    private static string Because(string? reason) =>
        reason is null ? "" : $"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>";

    private static string Element(string name, string? value) => value is null ? "" : $"<{name}>{value}</{name}>";

    private static string Euros(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:00}");

    public static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);
}
