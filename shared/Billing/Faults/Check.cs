namespace Aims.Billing;

/// <summary>Makes <see cref="Checked{T}"/>.</summary>
public static class Check
{
    /// <summary>The value when nothing is wrong, else the faults.</summary>
    public static Checked<T> Of<T>(IReadOnlyCollection<Fault> faults, Func<T> value)
        where T : class => faults.Count > 0 ? new(null, [.. faults]) : new(value(), []);

    /// <summary>One fault instead of a value.</summary>
    public static Checked<T> Bad<T>(Fault fault)
        where T : class => new(null, [fault]);
}
