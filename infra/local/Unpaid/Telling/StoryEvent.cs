namespace Aims.Local;

/// <summary>Something that happened, as it was found.</summary>
/// <param name="Date">The Paris day on which the app knew of it.</param>
/// <param name="Contract">To whom.</param>
/// <param name="Kind">What.</param>
/// <param name="Amount">How much; null where there is no amount.</param>
/// <param name="Clause">The article of the contract.</param>
/// <param name="Text">A sentence: the app's own, in French, where it has one.</param>
internal sealed record StoryEvent(
    DateOnly Date,
    string Contract,
    EventKind Kind,
    Money? Amount,
    string? Clause,
    string Text
);
