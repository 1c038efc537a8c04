#pragma warning disable MA0048 // The answer of the API about an account, in its own words.

namespace Aims.Local;

/// <summary>An account as the API showed it.</summary>
internal sealed record AccountSeen(
    string Contract,
    IReadOnlyList<DocumentSeen> Documents,
    IReadOnlyList<PaymentSeen> Payments,
    ProvisionSeen Provision,
    StandingSeen Standing,
    StatementSeen Statement,
    IReadOnlyList<ExtensionSeen> Extensions
)
{
    /// <summary>Nothing yet.</summary>
    public static AccountSeen Empty(string contract) =>
        new(
            contract,
            [],
            [],
            new ProvisionSeen(0),
            new StandingSeen("InOrder", "", 0, [], [], [], []),
            new StatementSeen([]),
            []
        );

    /// <summary>The deadline of a document, with the extensions that were granted.</summary>
    public DateOnly DeadlineOf(DocumentSeen document) =>
        Extensions
            .Where(it => it.Document == document.Number && it.GrantedBy is not null)
            .Select(it => it.Until)
            .Append(document.DueDate)
            .Max();

    /// <summary>What is past its deadline on a day, by the documents alone: not by what the app says of it.</summary>
    public Money OverdueOn(DateOnly day) =>
        new(Documents.Where(document => DeadlineOf(document) < day).Sum(document => document.OpenCents));
}

/// <summary>A document of the account.</summary>
internal sealed record DocumentSeen(
    string Number,
    string Period,
    DateOnly IssueDate,
    DateOnly DueDate,
    long TotalInclVatCents,
    long OpenCents
);

/// <summary>A payment of the account.</summary>
internal sealed record PaymentSeen(string Payment, IReadOnlyList<MovementSeen> Movements);

/// <summary>Money that came, or went back.</summary>
internal sealed record MovementSeen(DateOnly Day, long AmountCents);

/// <summary>The provision.</summary>
internal sealed record ProvisionSeen(long BilledCents);

/// <summary>Where the account stands.</summary>
internal sealed record StandingSeen(
    string State,
    string Explanation,
    long OverdueCents,
    IReadOnlyList<HoldSeen> Holds,
    IReadOnlyList<DefaultSeen> Defaults,
    IReadOnlyList<OrderSeen> Orders,
    IReadOnlyList<NoticeSeen> Notices
);

/// <summary>What a suspension waits for.</summary>
internal sealed record HoldSeen(string Reason, string Detail);

/// <summary>A default.</summary>
internal sealed record DefaultSeen(
    string Document,
    DateOnly MissedOn,
    long OverdueCents,
    DateOnly CureLast,
    DateOnly? ClosedOn,
    string? End
);

/// <summary>An order to operations.</summary>
internal sealed record OrderSeen(
    int Sequence,
    string Change,
    string State,
    string Reason,
    IReadOnlyList<HoldSeen> Holds,
    string? Outcome
)
{
    /// <summary>Whether operations may have it.</summary>
    public bool HasLeft => State is not ("Held" or "Cancelled");
}

/// <summary>A notice to the customer.</summary>
internal sealed record NoticeSeen(string Notice, string Kind, bool Sent);

/// <summary>What the customer would be told that he owes.</summary>
internal sealed record StatementSeen(IReadOnlyList<InstalmentSeen> Accelerated);

/// <summary>A month that is claimed at once.</summary>
internal sealed record InstalmentSeen(string Period, long TotalInclVatCents);

/// <summary>An extension.</summary>
internal sealed record ExtensionSeen(
    string Document,
    DateOnly RequestedOn,
    string RequestedBy,
    DateOnly Until,
    string? GrantedBy,
    DateOnly? GrantedOn,
    string Reference
);
