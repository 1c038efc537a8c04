namespace Aims.Banking;

/// <summary>A bank file breaks a rule: nothing of it is taken.</summary>
/// <param name="line">The line at which that was found, from 1.</param>
/// <param name="rule">What is wrong, for the person who sent the file: names the element or field and the rule.</param>
public sealed class BankFileFaultException(int line, string rule) : Exception($"line {line}: {rule}")
{
    /// <summary>The line at which that was found, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong.</summary>
    public string Rule { get; } = rule;
}
