using System.Diagnostics.CodeAnalysis;

namespace Aims.Billing;

/// <summary>Either a value, or every fault that kept it from being read. Never both.</summary>
public sealed class Checked<T>
    where T : class
{
    private Checked(T? value, ImmutableArray<Fault> faults) => (Value, Faults) = (value, faults);

    /// <summary>The value; null when there are faults.</summary>
    public T? Value { get; }

    /// <summary>What is wrong; empty when there is a value.</summary>
    public ImmutableArray<Fault> Faults { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsGood => Value is not null;

    /// <summary>The value when nothing is wrong, else the faults.</summary>
    internal static Checked<T> Of(IReadOnlyCollection<Fault> faults, Func<T> value) =>
        faults.Count > 0 ? new(null, [.. faults]) : new(value(), []);
}
