using System.Diagnostics.CodeAnalysis;

namespace Aims.Billing;

/// <summary>Either a value, or every fault that kept it from being read. Never both.</summary>
public sealed class Checked<T>
    where T : class
{
    internal Checked(T? value, ImmutableArray<Fault> faults) => (Value, Faults) = (value, faults);

    /// <summary>The value; null when there are faults.</summary>
    public T? Value { get; }

    /// <summary>What is wrong; empty when there is a value.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsGood => Value is not null;
}
