namespace Aims.Payments;

/// <summary>Bounds of what is believed of a signature header.</summary>
public static class SignatureRules
{
    /// <summary>A longer header is bad unread: a genuine one has some hundred characters.</summary>
    public const int LongestHeader = 4_096;

    /// <summary>How far from now a signature that says its time may be, both ways: Stripe's own default.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromSeconds(300);
}
