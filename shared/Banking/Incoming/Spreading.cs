namespace Aims.Banking;

/// <summary>Finds the direct debits that a credit of one sum collects.</summary>
/// <remarks>
/// By the id of the batch (<c>PmtInfId</c>); else by that of the file (<c>MsgId</c>): one of its batches, or all of them in one sum; else
/// by amount and day, when exactly one batch fits and the credit names no payer. The amount must be, to the cent, that of all direct
/// debits or of all but the rejected ones: nothing is ever collected in part.
/// </remarks>
public static class Spreading
{
    /// <summary>TARGET days after its collection date until which the money of a batch is looked for.</summary>
    public const int MostDaysLate = 2;

    /// <summary>What the credit is.</summary>
    /// <param name="credit">A movement above zero.</param>
    /// <param name="candidates">Batches that wait for their money, in any order.</param>
    public static SpreadCredit Of(BankItem.Movement credit, IReadOnlyCollection<CandidateBatch> candidates)
    {
        ArgumentNullException.ThrowIfNull(credit);
        ArgumentNullException.ThrowIfNull(candidates);
        if (credit.Amount <= Money.Zero)
        {
            throw new ArgumentException("Only a credit collects anything.", nameof(credit));
        }

        var batch = candidates.Where(it => it.Batch.Id == credit.BatchId).ToList();
        if (batch.Count > 0)
        {
            return Named($"batch {credit.BatchId}", credit.Amount, [batch]);
        }

        var file = candidates.Where(it => it.Batch.MessageId == credit.MessageId).ToList();
        return file.Count > 0
            ? Named($"file {credit.MessageId}", credit.Amount, [.. file.Select(Alone), .. Together(file)])
            : Nearby(credit, candidates);
    }

    /// <summary>Whether a batch collected on a day may be booked on another: on it, or at most two TARGET days later.</summary>
    public static bool IsNear(DateOnly collectedOn, DateOnly bookedOn) =>
        bookedOn >= collectedOn && bookedOn <= TargetCalendar.Plus(collectedOn, MostDaysLate);

    private static SpreadCredit Named(string name, Money amount, IEnumerable<List<CandidateBatch>> readings) =>
        Fitting(readings, amount) switch
        {
            [var only] => new SpreadCredit.Collected([.. only]),
            [] => new SpreadCredit.Unclear($"{amount} is not the amount of {name}, with or without what was rejected"),
            _ => new SpreadCredit.Unclear($"{amount} of {name} can be read in several ways"),
        };

    private static SpreadCredit Nearby(BankItem.Movement credit, IEnumerable<CandidateBatch> candidates)
    {
        // The sum of a batch has no payer and no id of one: a transfer of the same amount is somebody's own.
        if (credit is not { IsReturn: false, IsTransfer: false, EndToEndId: null, Party: null, PartyIban: null })
        {
            return new SpreadCredit.Unrelated("it names its own payer");
        }

        var near = candidates.Where(it => IsNear(it.Batch.CollectionDate, credit.BookedOn));
        return Fitting(near.Select(Alone), credit.Amount) switch
        {
            [var only] => new SpreadCredit.Collected([.. only]),
            [] => new SpreadCredit.Unrelated($"{credit.Amount} is the amount of no batch collected in these days"),
            var several => new SpreadCredit.Unclear(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{credit.Amount} is the amount of {several.Count} batches collected in these days"
                )
            ),
        };
    }

    private static List<CandidateBatch> Alone(CandidateBatch batch) => [batch];

    private static IEnumerable<List<CandidateBatch>> Together(List<CandidateBatch> file) =>
        file.Count > 1 ? [file] : [];

    /// <summary>
    /// The direct debits of each reading whose sum it is: all of it, or all but the rejected ones. Readings that come to the same are one.
    /// </summary>
    private static List<List<DirectDebit>> Fitting(IEnumerable<List<CandidateBatch>> readings, Money amount) =>
        [
            .. readings
                .Select(reading => Fitting(reading, amount))
                .OfType<List<DirectDebit>>()
                .DistinctBy(debits => string.Join(' ', debits.Select(debit => debit.Id)), StringComparer.Ordinal),
        ];

    private static List<DirectDebit>? Fitting(List<CandidateBatch> reading, Money amount)
    {
        var all = reading.SelectMany(it => it.Batch.Debits).ToList();
        var left = reading.SelectMany(it => it.Batch.Debits.Where(debit => !it.Rejected.Contains(debit.Id))).ToList();
        return SumOf(all) == amount ? all
            : SumOf(left) == amount ? left
            : null;
    }

    private static Money SumOf(List<DirectDebit> debits) => Money.Sum(debits.Select(debit => debit.Amount));
}
