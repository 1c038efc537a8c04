namespace Aims.Billing;

/// <summary>Why a contract is looked at.</summary>
public enum Occasion
{
    /// <summary>The daily run: alone it flags defaults and lets suspensions go, so that its brake counts them all.</summary>
    Run,

    /// <summary>News: a payment, an extension, a credit note, an acknowledgement. It closes, cancels and reinstates at once.</summary>
    News,
}
