using System.Text;

namespace Aims.Benchmarks;

/// <summary>A camt.053 of version 8 with many transfers, as banks write it: an entry with one transaction, no white space.</summary>
internal static class BankStatement
{
    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-12-16T05:00:00Z</CreDtTm></GrpHdr>
        <Stmt><Id>S-1</Id><CreDtTm>2026-12-16T05:00:00Z</CreDtTm><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy></Acct>
        """;

    public static byte[] Of(int entries)
    {
        var text = new StringBuilder(Head);
        Balance(text, "PRCD", "2026-12-14", 0);
        Balance(text, "CLBD", "2026-12-15", entries * 154.80m);
        for (var n = 1; n <= entries; n++)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"""<Ntry><NtryRef>{n}</NtryRef><Amt Ccy="EUR">154.80</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-15</Dt></BookgDt><AcctSvcrRef>BK{n:00000000}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>VIR-{n}</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Boulangerie Lefèvre</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>F2026-{n:000000}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"""
            );
        }

        return Encoding.UTF8.GetBytes(text.Append("</Stmt></BkToCstmrStmt></Document>").ToString());
    }

    private static void Balance(StringBuilder text, string type, string day, decimal euros) =>
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"""<Bal><Tp><CdOrPrtry><Cd>{type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">{euros:0.00}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>"""
        );
}
