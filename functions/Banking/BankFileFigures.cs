namespace Aims.Functions;

/// <summary>What a file of the bank held, and what was made of it.</summary>
internal sealed class BankFileFigures
{
    private readonly List<string> _notes = [];

    /// <summary>Movements of the account.</summary>
    public int Movements { get; set; }

    /// <summary>Credits that became payments of their own.</summary>
    public int Received { get; set; }

    /// <summary>Direct debits whose money came, news or not.</summary>
    public int Collected { get; set; }

    /// <summary>Direct debits that were rejected, news or not.</summary>
    public int Rejected { get; set; }

    /// <summary>Direct debits whose money went back, news or not.</summary>
    public int Returned { get; set; }

    /// <summary>Of these three, the ones that were known.</summary>
    public int Known { get; set; }

    /// <summary>Debits of the account that do not concern what we invoice.</summary>
    public int NotOurs { get; set; }

    /// <summary>What a person is asked about, news or not.</summary>
    public int ForPerson { get; set; }

    /// <summary>Reports of the bank that say that a file, a batch or a direct debit was taken.</summary>
    public int Accepted { get; set; }

    /// <summary>Sentences about single things, as far as there is room.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>All of it by name.</summary>
    public IReadOnlyList<(string Name, long Value)> All =>
        [
            ("movements", Movements),
            ("received", Received),
            ("collected", Collected),
            ("rejected", Rejected),
            ("returned", Returned),
            ("known", Known),
            ("notOurs", NotOurs),
            ("forPerson", ForPerson),
            ("accepted", Accepted),
        ];

    /// <summary>Adds a sentence; a report of thousands is one that nobody reads.</summary>
    public void Note(string note)
    {
        const int most = 200;
        if (_notes.Count < most)
        {
            _notes.Add(note);
        }
    }
}
