namespace Aims.Banking;

/// <summary>One statement of a CFONB file while it is read.</summary>
internal sealed class CfonbStatement
{
    private readonly CfonbRecord _opening;
    private readonly MovementKeys _keys;
    private readonly Money _before;
    private CfonbMovement? _movement;
    private Money _sum;
    private DateOnly? _first;

    /// <param name="opening">Its record 01.</param>
    public CfonbStatement(CfonbRecord opening)
    {
        _opening = opening;
        _keys = new MovementKeys(opening.Account);
        _before = opening.Amount(ElementValues.MostBalanceCents);
        _ = opening.Day;
    }

    /// <summary>Whether its record 07 has come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is known with the next record.</summary>
    public IEnumerable<BankItem> Next(CfonbRecord record)
    {
        if (record.Owner != _opening.Owner)
        {
            throw record.Fault("3–7, 12–16, 22–32", "bank, branch and account must be those of record 01");
        }

        // Complements have no amount, and some banks leave their currency out.
        if (record.Code != "05" && record.Currency != _opening.Currency)
        {
            throw record.Fault("17–19", "the currency must be that of record 01");
        }

        switch (record.Code)
        {
            case "05" when _movement is not null:
                _movement.Add(record);
                return [];
            case "04":
                var told = Told();
                _movement = new CfonbMovement(record);
                _sum += _movement.Amount;
                _first = _first is { } first && first <= record.Day ? first : record.Day;
                return told;
            case "07":
                IsOver = true;
                return [.. Told(), Statement(record)];
            default:
                throw record.Fault(
                    "1–2",
                    "must be 04 (movement), 05 after a movement (complement) or 07 (new balance)"
                );
        }
    }

    private List<BankItem> Told() => _movement is null || _movement.Amount == Money.Zero ? [] : [_movement.Told(_keys)];

    private BankItem.Statement Statement(CfonbRecord closing)
    {
        var (after, closedOn) = (closing.Amount(ElementValues.MostBalanceCents), closing.Day);
        if (_before + _sum != after)
        {
            throw closing.Fault("91–104", $"{after} must be the old balance {_before} and the movements {_sum}");
        }

        var openedOn = OpeningDay.Of(_opening.Day, closedOn, _first, begins: null);
        return openedOn <= closedOn
            ? new BankItem.Statement(_keys.Account, _before, openedOn, after, closedOn)
            : throw closing.Fault(
                "35–40",
                $"{closedOn.ToIso()} must not be before the old balance's, {openedOn.ToIso()}"
            );
    }
}
