namespace Aims.Billing;

/// <summary>What follows from news of a direct debit.</summary>
/// <remarks>
/// <see cref="After"/> is written first: it freezes what its events say. The rest is told after that, and told again whenever the
/// same news come again, so that a crash in between loses nothing; each has a key under which it exists once.
/// </remarks>
/// <param name="After">Where the direct debit stands; equal to what it was when nothing is new.</param>
/// <param name="Events">What its payment is to hear of it, or has heard, in the order of time.</param>
/// <param name="Block">What the mandate is blocked with; null: it is not, or a person has released the document since.</param>
/// <param name="ForPerson">What a person is to do, in English; null: nothing, or a person has released the document since.</param>
public sealed record DebitHeard(
    FollowedDebit After,
    EquatableList<PaymentEvent> Events,
    MandateBlock? Block,
    string? ForPerson
);
