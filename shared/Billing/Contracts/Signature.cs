namespace Aims.Billing;

/// <summary>How the contract was signed (last lines of article 7).</summary>
/// <param name="Date">Le.</param>
/// <param name="Place">Fait à.</param>
/// <param name="Signatory">Nom du signataire.</param>
/// <param name="Quality">Qualité du signataire.</param>
public sealed record Signature(DateOnly Date, string Place, string Signatory, string Quality);
