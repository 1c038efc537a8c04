namespace Aims.Banking;

/// <summary>A side of a transaction: its name and account, as far as they are told.</summary>
internal sealed record CamtParty(string? Name, Iban? Iban)
{
    /// <summary>The longest name that is kept.</summary>
    private const int LongestName = 200;

    public static CamtParty Unknown { get; } = new(null, null);

    /// <summary>The side of a role: <c>Dbtr</c> or <c>Cdtr</c>. Since version 8 the name stands one deeper, in <c>Pty</c>.</summary>
    public static CamtParty Of(Element? parties, string role)
    {
        if (parties is null)
        {
            return Unknown;
        }

        var name = NameOf(parties.Find(role)) ?? NameOf(parties.Find("Ultmt" + role));
        return new CamtParty(name, BankText.Account(parties.Find(role + "Acct", "Id", "IBAN")?.Text));
    }

    private static string? NameOf(Element? party) =>
        BankText.Clean((party?.Find("Nm") ?? party?.Find("Pty", "Nm"))?.Text, LongestName);
}
