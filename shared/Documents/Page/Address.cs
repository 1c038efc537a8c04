namespace Aims.Documents;

/// <summary>How an address is written.</summary>
internal static class Address
{
    /// <summary>As on an envelope.</summary>
    public static IEnumerable<string> Lines(PostalAddress address) =>
        [.. address.Lines, $"{address.PostCode} {address.City}"];
}
