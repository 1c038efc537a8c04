namespace Aims.Billing;

/// <summary>An append-only chain of hashes: each entry seals what it says and everything before it.</summary>
public static class JournalChain
{
    /// <summary>The head of a chain without entries.</summary>
    public const string Empty = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>SHA-256, hex, over the head before it, a line feed, and the entry's text.</summary>
    /// <param name="head">The hash of the entry before, or <see cref="Empty"/>.</param>
    /// <param name="entry">What happened, as stored.</param>
    public static string Append(string head, string entry) => Sha256Hex.Of($"{head}\n{entry}");
}
