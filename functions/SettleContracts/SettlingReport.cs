using Aims.Billing;

namespace Aims.Functions;

/// <summary>What one run of SettleContracts did.</summary>
internal sealed class SettlingReport
{
    private int _numbered;
    private int _credited;

    /// <summary>Contracts that it looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Provisions given back.</summary>
    public int Restituted { get; private set; }

    /// <summary>What refunds were decided for.</summary>
    public Money Refunded { get; private set; }

    /// <summary>Contracts set aside.</summary>
    public int Parked { get; private set; }

    /// <summary>All of it by name.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures =>
        [
            ("looked", Looked),
            ("numbered", _numbered),
            ("credited", _credited),
            ("restituted", Restituted),
            ("refundedCents", Refunded.Cents),
            ("parked", Parked),
        ];

    public void Add(Settled settled)
    {
        Looked++;
        _numbered += settled.Numbered;
        _credited += settled.Credited;
        Restituted += settled.Restituted;
        Refunded += settled.Refunded;
        Parked += settled.Fault is null ? 0 : 1;
    }
}
