namespace Aims.Banking;

/// <summary>One movement of a CFONB statement (record 04) with its complements (records 05).</summary>
internal sealed class CfonbMovement(CfonbRecord record)
{
    /// <summary>The most complements of a movement: the brochure has some twenty qualifiers.</summary>
    private const int MostComplements = 200;

    /// <summary>Interbank operation code of a transfer received.</summary>
    private const string Received = "05";

    /// <summary>Interbank operation code of a transfer issued.</summary>
    private const string Issued = "06";

    /// <summary>Ids stand in the first half of a complement.</summary>
    private const int IdLength = 35;

    private readonly List<(string Qualifier, string Text)> _complements = [];

    /// <summary>Above zero when credited.</summary>
    public Money Amount { get; } = record.Amount(ElementValues.MostCents);

    /// <summary>Adds a record 05.</summary>
    public void Add(CfonbRecord complement)
    {
        if (_complements.Count == MostComplements)
        {
            throw complement.Fault("1–2", $"a movement must have at most {MostComplements} complements");
        }

        _complements.Add((complement.Text[45..48].Trim(), complement.Text[48..118]));
    }

    /// <summary>The movement with all that its complements say.</summary>
    public BankItem.Movement Told(MovementKeys keys)
    {
        var isReturn = RejectCode is not null;
        var (endToEndId, mandate) = (EndToEndId(), Id("RUM"));
        var party = Amount > Money.Zero || isReturn ? Name("NPY") ?? Name("NPO") : Name("NBE") ?? Name("NBU");
        var text = Text();
        var reference = BankText.Reference(record.Field(104..120));
        var identity = new MovementIdentity(
            record.Day,
            Amount,
            Servicer(reference),
            endToEndId,
            null,
            mandate,
            IsServicerOwn: true,
            string.Join('\n', party, text)
        );
        return new BankItem.Movement(
            keys.Account,
            keys.Next(identity),
            record.Day,
            Amount,
            PaymentEvent.Euro,
            endToEndId,
            null,
            // What the client called what he sent: for the sum of direct debits, the id of their batch.
            Amount > Money.Zero
                ? Id("RCN")
                : null,
            mandate,
            isReturn ? CfonbReason.In(_complements.Select(it => it.Text)) : null,
            isReturn,
            party,
            null,
            text,
            record.Line
        )
        {
            IsTransfer = !isReturn && record.Text[32..34] is (Received or Issued),
        };
    }

    /// <summary>The interbank reject code; null when the movement undoes nothing.</summary>
    private string? RejectCode => BankText.Reference(record.Field(40..42));

    /// <summary>The number of the entry and its reference, each where the bank gives one.</summary>
    private string? Servicer(string? reference)
    {
        var number = BankText.Reference(record.Field(81..88));
        return number is null && reference is null ? null : $"{number} {reference}";
    }

    /// <summary>An id of ours wherever it stands, else what the other side gave (RCN).</summary>
    private string? EndToEndId()
    {
        var ours = _complements
            .Select(it => it.Text)
            .Append(record.Text[48..80])
            .Append(record.Text[104..120])
            .SelectMany(text => text.Split([' ', '/', ',', ';', ':'], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(word => Aims.Billing.EndToEndId.TryParse(word, out _));
        return ours ?? Id("RCN");
    }

    private string? Id(string qualifier) =>
        Find(qualifier) is { } text ? BankText.Reference(BankText.Clean(text[..IdLength], IdLength)) : null;

    private string? Name(string qualifier) => BankText.Clean(Find(qualifier), CfonbRecord.Length);

    private string? Find(string qualifier) => _complements.Find(it => it.Qualifier == qualifier).Text;

    /// <summary>The label, then the words of either side; names and ids have fields of their own.</summary>
    private string? Text() =>
        BankText.Join(
            [
                record.Text[48..80],
                .. _complements
                    .Where(it =>
                        it.Qualifier is not ("NPY" or "NPO" or "NBE" or "NBU" or "IPY" or "IBE" or "MMO" or "FEE")
                    )
                    .Select(it => it.Text),
            ],
            PaymentEvent.LongestText
        );
}
