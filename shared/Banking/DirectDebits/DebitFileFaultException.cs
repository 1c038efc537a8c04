namespace Aims.Banking;

/// <summary>A file of direct debits breaks a rule of the scheme: none of it is written. Decisions should have excluded it.</summary>
/// <param name="element">The ISO 20022 element, with the id of the direct debit where it is one's.</param>
/// <param name="rule">What it must be, and what it is.</param>
public sealed class DebitFileFaultException(string element, string rule) : Exception($"{element} {rule}.")
{
    /// <summary>The ISO 20022 element, with the id of the direct debit where it is one's.</summary>
    public string Element { get; } = element;

    /// <summary>What it must be, and what it is.</summary>
    public string Rule { get; } = rule;
}
