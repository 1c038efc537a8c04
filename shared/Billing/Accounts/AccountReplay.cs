namespace Aims.Billing;

/// <summary>
/// Plays the facts of an account in the order of the days that count, so that the same facts give the same allocations in whatever
/// order they became known (spec §6).
/// </summary>
/// <remarks>
/// Money pays what it names, then the oldest due document, and is a credit when nothing is open; a document takes what credit there
/// is on the day of its issue. Money that goes back is taken from its own credit, then from what it paid last: it re-opens what it
/// had paid and nothing else. A document that a person assigned money to keeps room for it.
/// </remarks>
internal sealed class AccountReplay
{
    private readonly SortedList<(DateOnly, Series, int, int), ReplayedDocument> _documents = [];
    private readonly Dictionary<DocumentNumber, ReplayedDocument> _byNumber = [];
    private readonly List<ReplayedPayment> _payments;
    private readonly Dictionary<PaymentId, ReplayedPayment> _byId;
    private readonly Account _account;
    private Money _overdrawn;

    private AccountReplay(Account account, IEnumerable<AccountPayment> payments)
    {
        _account = account;
        _payments =
        [
            .. payments
                .Where(payment => payment.Share is { Movements.Count: > 0 })
                .Select(payment => new ReplayedPayment(payment.Id, payment.Share!))
                .OrderBy(payment => payment.Day)
                .ThenBy(payment => payment.Id),
        ];
        _byId = _payments.ToDictionary(payment => payment.Id);
    }

    public static Settlement Settle(Account account)
    {
        var replay = new AccountReplay(account, account.Payments);
        foreach (var step in replay.Steps())
        {
            replay.Play(step);
        }

        return replay.Result();
    }

    /// <summary>
    /// The open documents of exactly the claimed amount on the day it was received; while there is none, those that a later document
    /// first makes.
    /// </summary>
    /// <remarks>
    /// Later money that was placed by its payer too plays no part: it is placed by what this leaves open. Were each looked at with the
    /// other in its place, two could have several places, or none that lasts.
    /// </remarks>
    public static EquatableList<DocumentNumber> MatchesOf(Account account, PaymentId payment, Claim claim)
    {
        var others = account.Payments.Where(other => other.Id != payment && !IsPlacedAfter(other, payment, claim));
        var replay = new AccountReplay(account, others);
        var here = ReplayStep.Of(claim.Day, payment, 0);
        var isReached = false;
        foreach (var step in replay.Steps().Append(ReplayStep.End))
        {
            // Looked at where the money would come in, and from then on after each document.
            if (!isReached && step.Place.CompareTo(here.Place) > 0)
            {
                isReached = true;
                if (replay.Matching(claim.Amount) is { Count: > 0 } now)
                {
                    return now;
                }
            }

            replay.Play(step);
            if (isReached && step.Document is not null && replay.Matching(claim.Amount) is { Count: > 0 } later)
            {
                return later;
            }
        }

        return [];
    }

    private static bool IsPlacedAfter(AccountPayment other, PaymentId payment, Claim claim) =>
        other.Share is { By: MatchedBy.Payer, Movements: [var first, ..] }
        && (first.Day, other.Id).CompareTo((claim.Day, payment)) > 0;

    /// <summary>The oldest due first.</summary>
    private IEnumerable<ReplayedDocument> Documents => _documents.Values;

    private IEnumerable<ReplayStep> Steps() =>
        _account
            .Documents.Select(ReplayStep.Of)
            .Concat(_account.Reductions.Where(reduction => reduction.IssueDate is not null).Select(ReplayStep.Of))
            .Concat(_account.Refunds.Select(ReplayStep.Of))
            .Concat(_payments.SelectMany(payment => payment.Steps))
            .OrderBy(step => step.Place);

    private void Play(ReplayStep step)
    {
        if (step.Document is { } document)
        {
            var opened = new ReplayedDocument(document, PromisedTo(document.Number));
            _documents.Add(opened.Place, opened);
            _byNumber.Add(document.Number, opened);
        }
        else if (step.Reduction is { } reduction)
        {
            Reduce(step.Day, reduction);
        }
        else if (step.Refund is { } refund)
        {
            GiveBack(refund.Amount);
        }
        else if (step.Movement is { } movement)
        {
            var payment = _byId[step.Payment];
            if (movement.Amount > Money.Zero)
            {
                Receive(payment, movement);
            }
            else
            {
                payment.TakeBack(movement.Day, Money.Zero - movement.Amount);
            }
        }

        Spread(step.Day);
    }

    /// <summary>What was paid of what is taken off is free again: it pays the other documents, or is a credit.</summary>
    private void Reduce(DateOnly day, Reduction reduction)
    {
        if (!_byNumber.TryGetValue(reduction.Document, out var document))
        {
            // The document is on its way into the account.
            return;
        }

        foreach (var (payment, amount) in document.PaidBeyond(document.Asked - reduction.Total))
        {
            _byId[payment].Release(day, document, amount);
        }

        document.Reduce(day, reduction.Total);
    }

    private void GiveBack(Money amount)
    {
        foreach (var payment in _payments)
        {
            amount -= payment.GiveBack(amount);
        }

        // Decided on facts that have changed since.
        _overdrawn += amount;
    }

    private void Receive(ReplayedPayment payment, Movement movement)
    {
        payment.Add(movement.Amount);
        foreach (var target in payment.Share.Targets)
        {
            if (_byNumber.TryGetValue(target.Document, out var document))
            {
                payment.Pay(movement.Day, document, target.AtMost ?? document.RoomFor(payment.Id));
                document.Fulfil(payment.Id);
            }
        }
    }

    /// <summary>No money stays idle while something is open: targets first, then the oldest due.</summary>
    private void Spread(DateOnly day)
    {
        if (!_payments.Exists(payment => payment.Rest > Money.Zero))
        {
            return;
        }

        foreach (var isTargetOnly in (bool[])[true, false])
        {
            foreach (var payment in _payments.Where(payment => payment.Rest > Money.Zero))
            {
                foreach (var document in Documents.Where(next => !isTargetOnly || payment.IsFor(next.Facts.Number)))
                {
                    payment.Pay(day, document, document.RoomFor(payment.Id));
                }
            }
        }
    }

    /// <summary>What persons have assigned to a document and has not come in yet on this day.</summary>
    private Dictionary<PaymentId, Money> PromisedTo(DocumentNumber number) =>
        _payments
            .Where(payment => payment.Share.By == MatchedBy.Person && !payment.HasBegun)
            .SelectMany(payment => payment.Share.Targets.Select(target => (payment.Id, target)))
            .Where(promise => promise.target.Document == number)
            .GroupBy(promise => promise.Id)
            .ToDictionary(
                promise => promise.Key,
                promise => Money.Sum(promise.Select(next => next.target.AtMost ?? Money.Zero))
            );

    private EquatableList<DocumentNumber> Matching(Money amount) =>
        [.. Documents.Where(document => document.Open == amount).Select(document => document.Facts.Number)];

    private Settlement Result() =>
        new(
            [.. Documents.Select(document => document.Settled)],
            [.. _payments.Select(payment => new SettledPayment(payment.Id, payment.Share, payment.Rest))],
            [.. Documents.SelectMany(document => document.Allocations)],
            _overdrawn + Money.Sum(_payments.Select(payment => payment.Overdrawn))
        );
}
