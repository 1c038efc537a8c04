namespace Aims.Local;

/// <summary>Everything there is to see at an instant: the API, the desk of operations, the outbox.</summary>
/// <param name="At">When.</param>
/// <param name="Accounts">By contract, in the order of their ids.</param>
/// <param name="Desk">What operations have taken.</param>
/// <param name="Mails">What was mailed.</param>
internal sealed record Snapshot(
    DateTimeOffset At,
    IReadOnlyList<AccountSeen> Accounts,
    IReadOnlyList<ReceivedOrder> Desk,
    IReadOnlyList<MailSeen> Mails
)
{
    /// <summary>The Paris day.</summary>
    public DateOnly Day => ParisCalendar.DayOf(At);

    /// <summary>An account; empty while it was not there.</summary>
    public AccountSeen Account(string contract) =>
        Accounts.FirstOrDefault(account => account.Contract == contract) ?? AccountSeen.Empty(contract);

    /// <summary>Whether operations keep the services of a contract suspended: by the last order that they took.</summary>
    public bool IsSuspended(string contract) =>
        Desk.LastOrDefault(order => order.Contract == contract) is { DesiredState: "Suspended" };
}
