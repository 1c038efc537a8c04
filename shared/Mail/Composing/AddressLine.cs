namespace Aims.Mail;

/// <summary>An address in a sentence.</summary>
internal static class AddressLine
{
    /// <summary><c>11 rue Tunis, 93200 Saint-Denis</c>.</summary>
    public static string Of(PostalAddress address) =>
        $"{string.Join(", ", address.Lines)}, {address.PostCode}{French.NoBreakSpace}{address.City}";
}
