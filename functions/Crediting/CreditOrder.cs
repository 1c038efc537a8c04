using Aims.Billing;

namespace Aims.Functions;

/// <summary>A credit note or a restitution to be issued.</summary>
/// <param name="Document">What it takes something off.</param>
/// <param name="Key">What it is about, once and for all.</param>
/// <param name="Cause">For the journal, one line: why, and its author.</param>
/// <param name="Decide">The decision, given every reduction of the account; taken again when the account has changed meanwhile.</param>
internal sealed record CreditOrder(
    Document Document,
    BusinessKey Key,
    string Cause,
    Func<IReadOnlyCollection<Reduction>, Checked<Reduction>> Decide
)
{
    /// <summary>Whether a reduction of the same key is what is asked for: nobody may use a key for two things.</summary>
    public Func<Reduction, bool> IsAsked { get; init; } = _ => true;
}
