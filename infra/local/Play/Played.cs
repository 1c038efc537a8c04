namespace Aims.Local;

/// <summary>What playing something took.</summary>
/// <param name="StorageRequests">Requests of the application, without the host's empty polls.</param>
/// <param name="Poisoned">Messages that failed too often.</param>
/// <param name="Elapsed">From the first act to the empty queue.</param>
internal sealed record Played(int StorageRequests, int Poisoned, TimeSpan Elapsed)
{
    /// <summary>Nothing was played.</summary>
    public static Played Nothing { get; } = new(0, 0, TimeSpan.Zero);

    /// <summary>One after the other.</summary>
    public static Played operator +(Played left, Played right) =>
        new(left.StorageRequests + right.StorageRequests, left.Poisoned + right.Poisoned, left.Elapsed + right.Elapsed);
}
