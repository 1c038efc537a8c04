namespace Aims.Banking;

/// <summary>One entry of a statement or notification (ISO 20022 <c>Ntry</c>) with its details.</summary>
internal sealed class CamtEntry
{
    /// <summary>The most details of one entry: they are held until their sum is known.</summary>
    private const int MostDetails = 10_000;

    private readonly Element _head;
    private readonly List<CamtDetail> _details = [];
    private CamtBatch? _batch;

    private CamtEntry(Element head) => _head = head;

    /// <summary>Whether it is booked: what is pending or only informs (PDNG, FUTR, INFO) moves nothing.</summary>
    public bool IsBooked { get; private set; }

    /// <summary>Booking day; of no meaning for an entry that is not booked.</summary>
    public DateOnly BookedOn { get; private set; }

    /// <summary>Above zero when credited.</summary>
    public Money Amount { get; private set; }

    /// <summary>Reads the entry at which the message stands.</summary>
    public static async Task<CamtEntry> ReadAsync(IsoXml xml, string above)
    {
        var entry = new CamtEntry(xml.Head(above));
        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            if (xml.Name == "NtryDtls")
            {
                await entry.ReadDetailsAsync(xml);
            }
            else
            {
                await xml.AddAsync(entry._head);
            }
        }

        entry.Understand();
        return entry;
    }

    /// <summary>What it moves: one movement for each detail when these add up to it, else one; none when it is not booked.</summary>
    /// <exception cref="BankFileFaultException">The details have amounts that do not add up.</exception>
    public IEnumerable<BankItem.Movement> Movements(MovementKeys keys)
    {
        if (!IsBooked || Amount == Money.Zero)
        {
            return [];
        }

        var whole = new CamtMovement(_head, BookedOn, _details.Count > 1);
        return Parts().Select(part => whole.Of(part.Detail, part.Amount, keys));
    }

    private List<(CamtDetail Detail, Money Amount)> Parts()
    {
        var isCredit = Amount > Money.Zero;
        var whole = CamtDetail.None(_head, _batch);
        if (_details is [{ Amount: null } only])
        {
            return [(only, Amount)];
        }

        if (_details.TrueForAll(detail => detail.Amount is null))
        {
            // What was instructed is not what was booked, unless it happens to be.
            var instructed = _details.ConvertAll(detail => (Detail: detail, Amount: detail.Instructed(isCredit)));
            return Money.Sum(instructed.Select(part => part.Amount)) == Amount ? instructed : [(whole, Amount)];
        }

        var parts = _details.ConvertAll(detail => (Detail: detail, Amount: detail.Signed(isCredit)));
        var rest = Amount - Money.Sum(parts.Select(part => part.Amount));
        if (rest != Money.Zero && rest != CamtCharges.Of(_head, _details))
        {
            throw _head.Fault($"NtryDtls/TxDtls must add up to Amt: {rest} is missing, and Chrgs does not say so");
        }

        return rest == Money.Zero ? parts : [.. parts, (whole with { IsCharge = true }, rest)];
    }

    private void Understand()
    {
        var amount = _head.Needed("Amt").Amount();
        Amount = _head.Needed("CdtDbtInd").IsCredit() ? amount : Money.Zero - amount;
        IsBooked = _head.Needed("Sts").Code() switch
        {
            "BOOK" => true,
            "PDNG" or "FUTR" or "INFO" => false,
            var other => throw _head.Fault($"Sts '{BankText.Cut(other, 20)}' must be BOOK, PDNG, FUTR or INFO"),
        };
        BookedOn = IsBooked ? _head.Needed("BookgDt").DayOfChoice() : default;
    }

    private async Task ReadDetailsAsync(IsoXml xml)
    {
        CamtBatch? batch = null;
        var head = xml.Head(_head.Path);
        var inside = xml.Enter();
        while (await inside.NextAsync())
        {
            switch (xml.Name)
            {
                case "Btch":
                    batch = CamtBatch.Of(await xml.ElementAsync(head));
                    _batch ??= batch;
                    break;
                case "TxDtls" when _details.Count == MostDetails:
                    throw _head.Fault($"must have at most {MostDetails} TxDtls");
                case "TxDtls":
                    _details.Add(CamtDetail.Of(await xml.ElementAsync(head), batch));
                    break;
                default:
                    await xml.SkipAsync();
                    break;
            }
        }
    }
}
