namespace Aims.Billing;

/// <summary>How it is known what a payment is for (spec §9).</summary>
public enum MatchedBy
{
    /// <summary>A person said so: it stays.</summary>
    Person,

    /// <summary>The source names the document, or its end-to-end id does.</summary>
    Number,

    /// <summary>The number stands in the payer's free text.</summary>
    Text,

    /// <summary>The payer's account or mandate, and exactly one open document of that amount.</summary>
    Payer,
}
