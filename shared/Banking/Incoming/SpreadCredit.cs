#pragma warning disable MA0048 // A batch that waits for its money, and what a credit turns out to be.

namespace Aims.Banking;

/// <summary>A batch whose money may come as one sum.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Rejected">Those of its direct debits of which a reject is known so far: the bank may have left them out.</param>
public sealed record CandidateBatch(DebitBatch Batch, IReadOnlyCollection<EndToEndId> Rejected)
{
    /// <summary>The batches of a file that left, by what is known of its direct debits.</summary>
    public static IReadOnlyList<CandidateBatch> AllOf(DebitFile file, IEnumerable<FollowedDebit> debits)
    {
        ArgumentNullException.ThrowIfNull(file);
        // Money that is known to have come is no gap in the sum, whatever was rejected afterwards.
        var rejected = debits
            .Where(debit => debit is { Rejection: not null, IsCollected: false })
            .Select(debit => debit.Debit.Id)
            .ToHashSet();
        return [.. file.Batches.Select(batch => new CandidateBatch(batch, rejected))];
    }
}

/// <summary>What a credit is, seen from the batches that wait for their money.</summary>
public abstract record SpreadCredit
{
    private SpreadCredit() { }

    /// <summary>It is the money of these direct debits.</summary>
    /// <param name="Debits">At least one; their amounts add up to the credit.</param>
    public sealed record Collected(EquatableList<DirectDebit> Debits) : SpreadCredit;

    /// <summary>It has to do with direct debits of ours, but nobody can say with which: a person decides.</summary>
    /// <param name="Why">What does not fit, in words for that person.</param>
    public sealed record Unclear(string Why) : SpreadCredit;

    /// <summary>Nothing says that it has to do with a direct debit of ours.</summary>
    /// <param name="Why">Why no batch was taken for it.</param>
    public sealed record Unrelated(string Why) : SpreadCredit;
}
