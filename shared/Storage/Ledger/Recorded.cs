using Aims.Billing;

namespace Aims.Storage;

/// <summary>What the ledger answers to "issue this".</summary>
public abstract record Recorded
{
    private Recorded() { }

    /// <summary>Issued now, under a new number.</summary>
    public sealed record Created(Document Document) : Recorded;

    /// <summary>Issued before with the same facts: that document is the answer, its dates and number are results.</summary>
    public sealed record AlreadyThere(LedgerKey Existing) : Recorded;

    /// <summary>Issued before with other facts: a person must look.</summary>
    public sealed record Different(DocumentFacts Wanted, LedgerKey Existing) : Recorded;
}
