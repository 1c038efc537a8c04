namespace Aims.Billing;

/// <summary>A document with everything that says whether it is collected now.</summary>
/// <param name="Contract">Its contract, as it is now.</param>
/// <param name="Account">The account of the contract.</param>
/// <param name="Proceedings">What was told to the customer.</param>
/// <param name="Document">The document, as the account settles it.</param>
/// <param name="Attempts">What was collected for it before, in order.</param>
/// <param name="Use">What became of the mandate.</param>
/// <param name="AnnouncedOn">
/// The Paris day on which the mail that announces the next attempt was accepted (<see cref="Collecting.AnnouncementOf"/>); null while it
/// was not.
/// </param>
public sealed record CollectingCase(
    Contract Contract,
    Account Account,
    Proceedings Proceedings,
    SettledDocument Document,
    EquatableList<FollowedDebit> Attempts,
    MandateUse Use,
    DateOnly? AnnouncedOn
);
