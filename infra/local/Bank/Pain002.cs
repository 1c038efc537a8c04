using System.Xml.Linq;

namespace Aims.Local;

/// <summary>Writes what became of a file of direct debits before it was settled (pain.002.001.10).</summary>
/// <remarks>As banks do, it names what was rejected, and says nothing of the direct debits that were not.</remarks>
internal static class Pain002
{
    private static readonly BankXml Xml = new("pain.002.001.10");

    /// <summary>ACCP: taken so far. PART: some of it rejected. RJCT: all of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="debits">Its direct debits.</param>
    /// <param name="day">Rejects until the end of this day are told.</param>
    public static byte[] Write(ReceivedFile file, IReadOnlyList<DebitAtBank> debits, DateOnly day)
    {
        var rejects = debits.Where(it => it.Rejected is { } reject && reject.Day <= day).ToList();
        var ofFile = rejects.Select(it => it.Rejected!).FirstOrDefault(it => it.Of == file.MessageId);
        var batches = ofFile is not null
            ? []
            : file.Batches.Select(batch => Batch(batch, [.. rejects.Where(it => it.Batch.Id == batch.Id)]));
        return Xml.File(
            Xml.Of(
                "CstmrPmtStsRpt",
                Xml.Of(
                    "GrpHdr",
                    Xml.Of("MsgId", $"{file.MessageId}-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"),
                    Xml.At("CreDtTm", new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero)),
                    Xml.Of("CdtrAgt/FinInstnId/BICFI", file.Batches[0].Creditor.Bic.Text)
                ),
                Xml.Of(
                    "OrgnlGrpInfAndSts",
                    Xml.Of("OrgnlMsgId", file.MessageId),
                    Xml.Of("OrgnlMsgNmId", "pain.008.001.08"),
                    Xml.Count("OrgnlNbOfTxs", file.Debits.Count()),
                    Xml.Sum("OrgnlCtrlSum", file.Total),
                    Xml.Of("GrpSts", Status(ofFile is not null, rejects.Count > 0)),
                    Reason(ofFile)
                ),
                batches
            )
        );
    }

    /// <summary>Nothing when nothing of it was rejected.</summary>
    private static XElement? Batch(ReceivedBatch batch, IReadOnlyList<DebitAtBank> rejects)
    {
        var ofBatch = rejects.Select(it => it.Rejected!).FirstOrDefault(it => it.Of == batch.Id);
        return rejects.Count == 0
            ? null
            : Xml.Of(
                "OrgnlPmtInfAndSts",
                Xml.Of("OrgnlPmtInfId", batch.Id),
                Xml.Of("PmtInfSts", Status(ofBatch is not null, isPart: true)),
                Reason(ofBatch),
                rejects.Where(it => it.Rejected!.Of == it.Debit.EndToEndId).Select(Transaction)
            );
    }

    private static XElement Transaction(DebitAtBank debit) =>
        Xml.Of(
            "TxInfAndSts",
            Xml.Of("OrgnlEndToEndId", debit.Debit.EndToEndId),
            Xml.Of("TxSts", "RJCT"),
            Reason(debit.Rejected)
        );

    private static XElement? Reason(DebitReject? reject) => Xml.OfText("StsRsnInf/Rsn/Cd", reject?.Reason);

    private static string Status(bool isAll, bool isPart) =>
        isAll ? "RJCT"
        : isPart ? "PART"
        : "ACCP";
}
