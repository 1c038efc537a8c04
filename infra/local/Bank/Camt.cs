using System.Xml.Linq;

namespace Aims.Local;

/// <summary>Writes what was booked as a statement (camt.053) or a notification (camt.054), in version 02 or 08.</summary>
internal static class Camt
{
    /// <summary>A statement: whole days with their balances. The opening one is of the evening before the first day.</summary>
    public static byte[] Statement(BankStatement statement, BankFormat format, bool withDetails)
    {
        var xml = new BankXml($"camt.053.001.{Version(format)}");
        return xml.File(
            xml.Of(
                "BkToCstmrStmt",
                Header(xml, "REL", statement),
                xml.Of(
                    "Stmt",
                    Begin(xml, "REL", statement),
                    Balance(xml, "OPBD", statement.Opening, statement.From.AddDays(-1)),
                    Balance(xml, "CLBD", statement.Closing, statement.To),
                    Entries(xml, statement, format, withDetails)
                )
            )
        );
    }

    /// <summary>A notification: movements, no balance.</summary>
    public static byte[] Notification(BankStatement statement, BankFormat format, bool withDetails)
    {
        var xml = new BankXml($"camt.054.001.{Version(format)}");
        return xml.File(
            xml.Of(
                "BkToCstmrDbtCdtNtfctn",
                Header(xml, "AVI", statement),
                xml.Of("Ntfctn", Begin(xml, "AVI", statement), Entries(xml, statement, format, withDetails))
            )
        );
    }

    private static string Version(BankFormat format) =>
        format switch
        {
            BankFormat.CamtV02 => "02",
            BankFormat.CamtV08 => "08",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "is no camt"),
        };

    private static XElement Header(BankXml xml, string kind, BankStatement statement) =>
        xml.Of("GrpHdr", xml.Of("MsgId", $"MSG-{Id(kind, statement)}"), xml.At("CreDtTm", statement.WrittenAt));

    private static object[] Begin(BankXml xml, string kind, BankStatement statement) =>
        [
            xml.Of("Id", Id(kind, statement)),
            // Counts days, so that statements of single days follow each other without gap.
            xml.Count("ElctrncSeqNb", statement.To.DayNumber),
            xml.At("CreDtTm", statement.WrittenAt),
            xml.Of(
                "FrToDt",
                xml.At("FrDtTm", ParisCalendar.StartOf(statement.From)),
                xml.At("ToDtTm", ParisCalendar.StartOf(statement.To.AddDays(1)).AddSeconds(-1))
            ),
            xml.Of("Acct", xml.Of("Id/IBAN", statement.Account.Text), xml.Of("Ccy", "EUR")),
        ];

    private static string Id(string kind, BankStatement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{statement.From:yyyyMMdd}-{statement.To:yyyyMMdd}");

    private static XElement Balance(BankXml xml, string code, Money balance, DateOnly day) =>
        xml.Of(
            "Bal",
            xml.Of("Tp/CdOrPrtry/Cd", code),
            xml.Amount("Amt", balance),
            xml.Sign(balance),
            xml.Of("Dt/Dt", day.ToIso())
        );

    private static IEnumerable<XElement> Entries(
        BankXml xml,
        BankStatement statement,
        BankFormat format,
        bool withDetails
    )
    {
        var entry = new CamtEntry(xml, format == BankFormat.CamtV08);
        return statement.Movements.Select(movement => entry.Of(movement, withDetails));
    }
}
