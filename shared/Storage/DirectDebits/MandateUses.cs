using Aims.Billing;

namespace Aims.Storage;

/// <summary>What became of all mandates, as read at one time.</summary>
public sealed class MandateUses
{
    private readonly IReadOnlyDictionary<string, MandateUse> _byKey;

    internal MandateUses(IReadOnlyDictionary<string, MandateUse> byKey) => _byKey = byKey;

    /// <summary>What became of a mandate; nothing of one that was never used, or of no mandate.</summary>
    public MandateUse Of(Mandate? mandate) =>
        mandate is not null && _byKey.TryGetValue(KeyOf(mandate.Reference), out var use) ? use : MandateUse.None;

    /// <summary>A RUM may hold characters that a key may not.</summary>
    internal static string KeyOf(string reference) => Sha256Hex.Of(reference.Trim().ToUpperInvariant());
}
