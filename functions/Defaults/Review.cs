using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>How a contract is looked at.</summary>
/// <param name="Occasion">Why.</param>
/// <param name="Cause">For the journal, one line: what happened, and its author.</param>
internal sealed record Review(Occasion Occasion, string Cause)
{
    /// <summary>What is known of money; null: it is read.</summary>
    public KnownMoney? Known { get; init; }

    /// <summary>The account as just read; null: it is read.</summary>
    public StoredAccount? Read { get; init; }

    /// <summary>Whether the run's brake is on.</summary>
    public bool IsBraked { get; init; }

    /// <summary>Whether notices and orders that were recorded before are told again, as the daily run does.</summary>
    public bool TellsAgain { get; init; }

    /// <summary>What has happened to the proceedings before they are concluded upon: an acknowledgement, a release.</summary>
    public Func<Proceedings, Proceedings> First { get; init; } = proceedings => proceedings;

    /// <summary>Notices beside those that the conclusion asks for: reminders, the end of the contract.</summary>
    public Func<StoredAccount, IEnumerable<Notice>> Also { get; init; } = _ => [];

    /// <summary>What is done on the strength of the conclusion, in the same transaction.</summary>
    public Func<Proceedings, Proceedings> Then { get; init; } = proceedings => proceedings;
}
