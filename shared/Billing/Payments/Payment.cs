namespace Aims.Billing;

/// <summary>A payment: all that its source and people have said about it, and what that comes to.</summary>
/// <remarks>
/// Everything follows from the set of events, sorted by when they happened: the same whatever the order and number of times in
/// which they were delivered.
/// </remarks>
/// <param name="Id">Which payment.</param>
/// <param name="Events">What was said, in the order in which it happened.</param>
public sealed record Payment(PaymentId Id, EquatableList<PaymentEvent> Events)
{
    /// <summary>More events about one payment are no payment any more.</summary>
    public const int MostEvents = 300;

    /// <summary>The last state of the money: what came, and what of it is still here.</summary>
    private PaymentMoney Followed => PaymentMoney.Of(Events);

    /// <summary>Money that came and went back, in the order of time.</summary>
    public EquatableList<Movement> Movements => Followed.Movements;

    /// <summary>What was received; zero while nothing came.</summary>
    public Money Received => Followed.Received;

    /// <summary>What of it went back: <see cref="Received"/> − <see cref="Net"/>.</summary>
    public Money Reversed => Received - Net;

    /// <summary>What is still here.</summary>
    public Money Net => Money.Sum(Movements.Select(movement => movement.Amount));

    /// <summary>Whether a reversal is known of money that is not: its own event is still on the way.</summary>
    public bool IsReversedOnly =>
        Received == Money.Zero && Events.Any(happened => happened.Kind == PaymentEventKind.Reversed);

    /// <summary>Whether the seller fetches the money, under a mandate.</summary>
    public bool IsDebit => Id.Source == PaymentSource.GoCardless || Payer.Mandate is not null;

    /// <summary>Where fetching it stands; null of money that the customer sends by himself and that is here.</summary>
    public CollectionState? Collecting =>
        Events.LastOrDefault(happened => happened.Kind != PaymentEventKind.Assigned) is not { } last ? null
        : last.Kind == PaymentEventKind.Pending && Net == Money.Zero ? CollectionState.InFlight
        : last.Kind == PaymentEventKind.Failed ? CollectionState.Failed
        : last.Kind == PaymentEventKind.Withdrawn ? null
        : !IsDebit ? null
        : Net > Money.Zero ? CollectionState.Collected
        : CollectionState.Failed;

    /// <summary>Documents that the source names as such, and those of the end-to-end id.</summary>
    public EquatableList<DocumentNumber> NamedDocuments =>
        [
            .. Events
                .SelectMany(happened => happened.Documents.Concat(NumbersInText.Find(happened.EndToEndId)))
                .Distinct(),
        ];

    /// <summary>Documents whose numbers stand in the payer's free text.</summary>
    public EquatableList<DocumentNumber> DocumentsInText =>
        [.. Events.SelectMany(happened => NumbersInText.Find(happened.Text)).Distinct()];

    /// <summary>Who paid: what the earliest event that says something says.</summary>
    public Payer Payer =>
        new(
            Events.Select(happened => happened.Payer.Name).FirstOrDefault(name => name is not null),
            Events.Select(happened => happened.Payer.Iban).FirstOrDefault(iban => iban is not null),
            Events.Select(happened => happened.Payer.Mandate).FirstOrDefault(mandate => mandate is not null)
        );

    /// <summary>What the payer wrote, for a person to read.</summary>
    public string? Text => Events.Select(happened => happened.Text).FirstOrDefault(text => text is not null);

    /// <summary>The cheque, for one.</summary>
    public Cheque? Cheque => Events.Select(happened => happened.Cheque).FirstOrDefault(cheque => cheque is not null);

    /// <summary>What a person last said that the money is for; empty while nobody did.</summary>
    public EquatableList<AssignedPart> Assigned =>
        Events.LastOrDefault(happened => happened.Kind == PaymentEventKind.Assigned)?.Parts ?? [];

    /// <summary>A payment of which nothing is known yet.</summary>
    public static Payment Of(PaymentId id) => new(id, []);

    /// <summary>Takes one more event in its place.</summary>
    public PaymentChange With(PaymentEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (Events.FirstOrDefault(known => known.EventId == happened.EventId) is { } same)
        {
            return same == happened
                ? new PaymentChange.Known()
                : new PaymentChange.Refused($"the event {happened.EventId} of {Id} is known with other facts");
        }

        if (Events.Count == MostEvents)
        {
            return new PaymentChange.Refused($"{Id} has {MostEvents} events already");
        }

        var inOrder = Events
            .Append(happened)
            .OrderBy(next => next.At)
            .ThenBy(next => next.Kind)
            .ThenBy(next => next.EventId, StringComparer.Ordinal);
        return new PaymentChange.Added(this with { Events = [.. inOrder] });
    }
}
