namespace Aims.Banking;

/// <summary>Reads a pain.002: what became of a file of ours (ISO 20022 <c>CstmrPmtStsRpt</c>).</summary>
/// <remarks>
/// What is told of a transaction comes before what is told of its batch, and that before what is told of the file: the more exact news,
/// with its own reason, is heard first.
/// </remarks>
internal sealed class StatusReportFile(IsoXml xml)
{
    private const string Path = "Document/CstmrPmtStsRpt";

    private DateOnly? _day;
    private StatusLevel? _file;
    private int _reports;

    public async IAsyncEnumerable<BankItem> ReadAsync()
    {
        var root = xml.Enter();
        if (!await root.NextAsync() || xml.Name != "CstmrPmtStsRpt")
        {
            throw new BankFileFaultException(xml.Line, $"{Path} is required");
        }

        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            switch (xml.Name)
            {
                case "GrpHdr":
                    _day = GroupHeader.Check(await xml.ElementAsync(Path));
                    break;
                case "OrgnlGrpInfAndSts":
                    var group = await xml.ElementAsync(Path);
                    _file = _file is null
                        ? StatusLevel.Of(group, "GrpSts", null)
                        : throw group.Fault("must be there once");
                    break;
                case "OrgnlPmtInfAndSts":
                    await foreach (var report in BatchAsync(File()))
                    {
                        yield return report;
                    }

                    break;
                case "TxInfAndSts":
                    // Version 2 has no level of batches.
                    yield return Transaction(await xml.ElementAsync(Path), File(), batchId: null);
                    break;
                default:
                    await xml.SkipAsync();
                    break;
            }
        }

        if (File().Report(MessageId, null, null, Day) is { } whole)
        {
            _reports++;
            yield return whole;
        }

        if (_reports == 0)
        {
            throw File().Element.Fault("the file has no status, and neither has a batch or transaction of it");
        }
    }

    private string MessageId => _file!.Element.Needed("OrgnlMsgId").NeededText();

    private DateOnly Day => _day!.Value;

    private async IAsyncEnumerable<BankItem> BatchAsync(StatusLevel file)
    {
        var head = xml.Head(Path);
        StatusLevel? batch = null;
        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            if (xml.Name == "TxInfAndSts")
            {
                // Its own elements stand before its transactions.
                batch ??= StatusLevel.Of(head, "PmtInfSts", file);
                yield return Transaction(await xml.ElementAsync(head), batch, BatchId(head));
            }
            else
            {
                await xml.AddAsync(head);
            }
        }

        batch ??= StatusLevel.Of(head, "PmtInfSts", file);
        if (batch.Report(MessageId, BatchId(head), null, Day) is { } report)
        {
            _reports++;
            yield return report;
        }
    }

    private BankItem.StatusReport Transaction(Element transaction, StatusLevel above, string? batchId)
    {
        var status = StatusLevel.Of(transaction, "TxSts", above);
        var id = transaction.Needed("OrgnlEndToEndId");
        var endToEndId = id.Id(70) ?? throw id.Fault("must be an id: nobody knows what is told of otherwise");
        _reports++;
        return status.Inherited().Report(MessageId, batchId, endToEndId, Day)
            ?? throw transaction.Fault("TxSts is required where neither the batch nor the file has a status for all");
    }

    private static string BatchId(Element batch) => batch.Needed("OrgnlPmtInfId").NeededText();

    private StatusLevel File() =>
        _day is not null && _file is not null
            ? _file
            : throw new BankFileFaultException(
                xml.Line,
                $"{Path}: GrpHdr and OrgnlGrpInfAndSts are required, before what is told of batches"
            );
}
