using Aims.Billing;

namespace Aims.Functions;

/// <summary>The app does not start with settings that are missing or wrong; the message names each.</summary>
public sealed class InvalidSettingsException(IReadOnlyList<Fault> faults)
    : Exception("The settings cannot be used:" + string.Concat(faults.Select(fault => $"\n  {fault}")))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
