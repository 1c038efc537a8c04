namespace Aims.Banking;

/// <summary>Reads a camt.053 (statements) or a camt.054 (notifications), which have their entries in common.</summary>
internal sealed class CamtFile(IsoXml xml, bool isStatement)
{
    private readonly string _message = isStatement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
    private readonly string _part = isStatement ? "Stmt" : "Ntfctn";

    private string Path => $"Document/{_message}";

    public async IAsyncEnumerable<BankItem> ReadAsync()
    {
        var (hasHeader, parts) = (false, 0);
        var root = xml.Enter();
        if (!await root.NextAsync() || xml.Name != _message)
        {
            throw new BankFileFaultException(xml.Line, $"{Path} is required");
        }

        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            if (xml.Name == "GrpHdr")
            {
                GroupHeader.Check(await xml.ElementAsync(Path));
                hasHeader = true;
            }
            else if (xml.Name == _part && hasHeader)
            {
                parts++;
                await foreach (var item in PartAsync())
                {
                    yield return item;
                }
            }
            else
            {
                await xml.SkipAsync();
            }
        }

        if (!hasHeader || parts == 0)
        {
            throw new BankFileFaultException(
                xml.Line,
                $"{Path}: GrpHdr and after it at least one {_part} are required"
            );
        }
    }

    private async IAsyncEnumerable<BankItem> PartAsync()
    {
        var head = xml.Head(Path);
        var tally = new EntryTally();
        MovementKeys? keys = null;
        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            switch (xml.Name)
            {
                case "Ntry":
                    keys ??= new MovementKeys(CamtAccount.Of(head));
                    var entry = await CamtEntry.ReadAsync(xml, head.Path);
                    tally.Add(entry);
                    foreach (var movement in entry.Movements(keys))
                    {
                        yield return movement;
                    }

                    break;
                case "Id" or "Acct" or "FrToDt" or "Bal" or "TxsSummry":
                    await xml.AddAsync(head);
                    break;
                default:
                    await xml.SkipAsync();
                    break;
            }
        }

        var account = CamtAccount.Of(head);
        tally.Check(head.Find("TxsSummry"));
        if (isStatement)
        {
            yield return CamtBalances.Statement(head, account, tally);
        }
    }
}
