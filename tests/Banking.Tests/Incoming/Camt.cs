using System.Xml.Linq;

namespace Aims.Banking.Tests;

/// <summary>camt messages of a bank that does not exist, in the three shapes that versions have.</summary>
/// <param name="Version">2, 4 or 8: names and nesting of some elements differ.</param>
internal sealed record Camt(int Version)
{
    public const string Account = "FR7630006000011234567890189";

    public static TheoryData<int> Versions => [2, 4, 8];

    public string NamespaceOf(string message) => $"urn:iso:std:iso:20022:tech:xsd:{message}.001.{Version:00}";

    /// <summary>A camt.053 of some statements.</summary>
    public string File(params string[] statements) => Message("camt.053", "BkToCstmrStmt", statements);

    /// <summary>A camt.054 of one notification with some entries.</summary>
    public string Notification(params string[] entries) =>
        Message(
            "camt.054",
            "BkToCstmrDbtCdtNtfctn",
            [
                $"<Ntfctn><Id>N-1</Id><CreDtTm>2026-12-16T08:00:00+01:00</CreDtTm>{AccountXml}{string.Concat(entries)}</Ntfctn>",
            ]
        );

    /// <summary>One statement over a day, with balances that its entries make.</summary>
    public static string Statement(params string[] entries) => StatementOf("2026-12-15", 100_000, entries);

    public static string StatementOf(string day, long openingCents, params string[] entries) =>
        Between(day, openingCents, "PRCD", A.Day(day).AddDays(-1).ToIso(), entries);

    /// <summary>The same with an opening balance of a type and day.</summary>
    public static string Between(string day, long openingCents, string type, string openingDay, params string[] entries)
    {
        var closing = openingCents + entries.Sum(NetOf);
        var balances = Balance(type, openingCents, openingDay) + Balance("CLBD", closing, day);
        return $"<Stmt><Id>S-{day}</Id><CreDtTm>{day}T23:30:00+01:00</CreDtTm>{AccountXml}{balances}{string.Concat(entries)}</Stmt>";
    }

    /// <summary>One entry; its details come as they are.</summary>
    public string Entry(
        long cents,
        string details = "",
        string day = "2026-12-15",
        string reference = "BK-1",
        string status = "BOOK",
        string more = "",
        string code = "RCDT/ESCT",
        string label = "",
        string number = "1"
    ) =>
        $"""
            <Ntry><NtryRef>{number}</NtryRef><Amt Ccy="EUR">{Euros(cents)}</Amt>{Indicator(cents)}{more}{Status(status)}
            <BookgDt><Dt>{day}</Dt></BookgDt>{Tag("AcctSvcrRef", reference)}{BankCode(code)}{details}{Tag(
                "AddtlNtryInf",
                label
            )}</Ntry>

            """;

    public static string Details(params string[] transactions) => $"<NtryDtls>{string.Concat(transactions)}</NtryDtls>";

    /// <summary>One transaction of an entry.</summary>
    public string Transaction(
        long? cents = null,
        string endToEndId = "",
        string payer = "",
        string payee = "",
        string text = "",
        string reason = "",
        string references = "",
        string mandate = "",
        string iban = "",
        string more = ""
    )
    {
        var amount = cents is not { } given ? "" : AmountOf(given);
        var account = iban.Length == 0 ? "" : $"<DbtrAcct><Id><IBAN>{iban}</IBAN></Id></DbtrAcct>";
        var parties = $"{Party("Dbtr", payer)}{account}{Party("Cdtr", payee)}";
        var ids = $"{references}{Tag("EndToEndId", endToEndId)}{Tag("MndtId", mandate)}";
        return "<TxDtls>"
            + (ids.Length == 0 ? "" : $"<Refs>{ids}</Refs>")
            + amount
            + (parties.Length == 0 ? "" : $"<RltdPties>{parties}</RltdPties>")
            + (text.Length == 0 ? "" : $"<RmtInf><Ustrd>{text}</Ustrd></RmtInf>")
            + (reason.Length == 0 ? "" : $"<RtrInf><Rsn><Cd>{reason}</Cd></Rsn></RtrInf>")
            + more
            + "</TxDtls>";
    }

    public static string Balance(string type, long cents, string day) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{type}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{Euros(cents)}</Amt>{Indicator(cents)}<Dt><Dt>{day}</Dt></Dt></Bal>";

    public static string Tag(string name, string text) => text.Length == 0 ? "" : $"<{name}>{text}</{name}>";

    public static string Euros(long cents) =>
        new Money(Math.Abs(cents)).Euros.ToString("0.00", CultureInfo.InvariantCulture);

    private static string AccountXml => $"<Acct><Id><IBAN>{Account}</IBAN></Id><Ccy>EUR</Ccy></Acct>\n";

    private static string Indicator(long cents) =>
        cents < 0 ? "<CdtDbtInd>DBIT</CdtDbtInd>" : "<CdtDbtInd>CRDT</CdtDbtInd>";

    private string AmountOf(long cents) =>
        Version == 2
            ? $"<AmtDtls><TxAmt><Amt Ccy=\"EUR\">{Euros(cents)}</Amt></TxAmt></AmtDtls>"
            : $"<Amt Ccy=\"EUR\">{Euros(cents)}</Amt>{Indicator(cents)}";

    private string Status(string code) => Version < 8 ? Tag("Sts", code) : $"<Sts>{Tag("Cd", code)}</Sts>";

    private string Party(string role, string name) =>
        name.Length == 0 ? "" : $"<{role}>{(Version < 8 ? Tag("Nm", name) : $"<Pty>{Tag("Nm", name)}</Pty>")}</{role}>";

    private static string BankCode(string code)
    {
        var parts = code.Split('/');
        return $"<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>{parts[0]}</Cd><SubFmlyCd>{parts[1]}</SubFmlyCd></Fmly></Domn></BkTxCd>";
    }

    private string Message(string name, string root, string[] parts) =>
        $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="{NamespaceOf(name)}"><{root}>
            <GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-12-16T07:00:00+01:00</CreDtTm></GrpHdr>
            {string.Concat(parts)}</{root}></Document>
            """;

    /// <summary>What an entry adds to the balance: nothing while it is not booked.</summary>
    private static long NetOf(string entry)
    {
        var xml = XElement.Parse(entry);
        var cents = (long)((decimal)xml.Element("Amt")! * 100);
        return xml.Element("Sts")!.Value != "BOOK" ? 0
            : (string?)xml.Element("CdtDbtInd") == "DBIT" ? -cents
            : cents;
    }
}
