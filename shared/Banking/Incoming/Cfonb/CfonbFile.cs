namespace Aims.Banking;

/// <summary>Reads account statements in the CFONB format of 120 characters.</summary>
/// <remarks>A statement is a record 01 (old balance), movements 04 with complements 05 each, and a record 07 (new balance).</remarks>
internal sealed class CfonbFile(CfonbRecords records)
{
    public async IAsyncEnumerable<BankItem> ReadAsync()
    {
        CfonbStatement? statement = null;
        var any = false;
        await foreach (var record in records.ReadAsync())
        {
            if (record.Code == "01")
            {
                statement = statement is null
                    ? new CfonbStatement(record)
                    : throw record.Fault("1–2", "the statement before has no end (record 07)");
                any = true;
                continue;
            }

            if (statement is null)
            {
                throw record.Fault("1–2", "must be 01: a statement begins with its old balance");
            }

            // A movement is told when the next one begins: its complements come after it.
            foreach (var item in statement.Next(record))
            {
                yield return item;
            }

            statement = statement.IsOver ? null : statement;
        }

        if (statement is not null || !any)
        {
            throw new BankFileFaultException(records.Line, "the file ends without a record 07 (new balance)");
        }
    }
}
