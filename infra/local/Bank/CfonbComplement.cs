namespace Aims.Local;

/// <summary>What a line 05 adds to a movement.</summary>
/// <param name="Qualifier">
/// LIB and LCC: text; NPY and NBE: name of payer and payee; RCN: reference of the client (35), then purpose; REF: reference of the
/// bank; MDT: mandate (35), then sequence; RET: ISO reason code (4), then CFONB's (2), then a label.
/// </param>
/// <param name="Text">At most 70 characters.</param>
internal sealed record CfonbComplement(string Qualifier, string Text)
{
    public static IEnumerable<CfonbComplement> Of(BankMovement movement) =>
        movement.Kind switch
        {
            BankMovementKind.BatchCredit => OfBatch(movement),
            BankMovementKind.DebitReturn => OfReturn(movement, movement.Debits[0]),
            _ => OfTransfer(movement),
        };

    private static IEnumerable<CfonbComplement> OfBatch(BankMovement movement) =>
        [
            new("LIB", string.Create(CultureInfo.InvariantCulture, $"{movement.Debits.Count} PRELEVEMENTS")),
            new("RCN", movement.Batch!.Id),
            new("REF", movement.Reference),
        ];

    private static IEnumerable<CfonbComplement> OfReturn(BankMovement movement, DebitAtBank debit) =>
        [
            new("NPY", debit.Debit.Name),
            new("RCN", debit.Debit.EndToEndId),
            new("LCC", debit.Debit.Remittance),
            new("MDT", $"{debit.Debit.Mandate, -35}{debit.Batch.Sequence}"),
            new("RET", $"{movement.Reason, -6}PRELEVEMENT IMPAYE"),
            new("REF", movement.Reference),
        ];

    private static IEnumerable<CfonbComplement> OfTransfer(BankMovement movement)
    {
        yield return new(movement.Kind == BankMovementKind.TransferIn ? "NPY" : "NBE", movement.Party!);
        if (movement.EndToEndId is { } id)
        {
            yield return new("RCN", id);
        }

        if (movement.Text is { } text)
        {
            yield return new("LCC", text);
            if (text.Length > 70)
            {
                yield return new("LC2", text[70..]);
            }
        }

        yield return new("REF", movement.Reference);
    }
}
