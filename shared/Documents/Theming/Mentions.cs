namespace Aims.Documents;

/// <summary>Legal texts that the seller words (french-billing, section 1.1).</summary>
/// <param name="Deposit">On the request for a security deposit.</param>
/// <param name="Restitution">On the restitution of one.</param>
/// <param name="Provision">On the invoice that bills a provision.</param>
public sealed record Mentions(string Deposit, string Restitution, string Provision)
{
    /// <summary>The longest that one may be, in characters.</summary>
    public const int Longest = 1_000;

    /// <summary>The wording of the house.</summary>
    public static Mentions House { get; } =
        new(
            "Ce document n’est pas une facture. Le dépôt garantit l’exécution du contrat\u00A0; "
                + "il vous est restitué en fin de contrat.",
            "Ce document n’est pas une facture. Le dépôt garantissait l’exécution du contrat\u00A0; il vous est restitué.",
            "Cette première facture comprend, outre le mois en cours, un mois de provision d’infogérance, "
                + "restituée en fin de contrat."
        );

    /// <summary>Why a mention cannot be printed, or null when it can.</summary>
    public static string? WhyNot(string mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return mention.Length > Longest ? $"must have at most {Longest} characters" : PrintableText.WhyNot(mention);
    }
}
