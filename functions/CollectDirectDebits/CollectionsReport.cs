using Aims.Billing;

namespace Aims.Functions;

/// <summary>What one run of CollectDirectDebits did.</summary>
internal sealed class CollectionsReport
{
    /// <summary>Files that a run before had begun and this one has finished.</summary>
    public int Finished { get; set; }

    /// <summary>New files.</summary>
    public int Files { get; private set; }

    /// <summary>Direct debits in them.</summary>
    public int Debits { get; private set; }

    /// <summary>What they collect.</summary>
    public Money Amount { get; private set; }

    /// <summary>New attempts that customers were told of.</summary>
    public int Announced { get; set; }

    /// <summary>Documents that something stands in the way of.</summary>
    public int Waiting { get; set; }

    /// <summary>Direct debits that no bank file has spoken of in time.</summary>
    public int Silent { get; set; }

    /// <summary>All of it by name.</summary>
    public IReadOnlyList<(string Name, long Value)> Figures =>
        [
            ("finished", Finished),
            ("files", Files),
            ("debits", Debits),
            ("amountCents", Amount.Cents),
            ("announced", Announced),
            ("waiting", Waiting),
            ("silent", Silent),
        ];

    public void Add(DebitFile file)
    {
        Files++;
        Debits += file.Debits.Count;
        Amount += file.Total;
    }
}
