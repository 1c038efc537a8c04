namespace Aims.Mail;

/// <summary>What became of giving a mail to a provider. Reasons hold no personal data.</summary>
public abstract record SendOutcome
{
    private SendOutcome() { }

    /// <summary>Taken: not yet delivered.</summary>
    /// <param name="MessageId">The provider's id of it.</param>
    public sealed record Accepted(string MessageId) : SendOutcome;

    /// <summary>Refused for good: trying again would be refused again.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>Not taken, and certainly not sent: to be tried again, after <paramref name="After"/> when the provider says so.</summary>
    public sealed record Later(string Reason, TimeSpan? After) : SendOutcome;

    /// <summary>The answer never came: it may have been sent, and must not be sent again blindly.</summary>
    public sealed record Uncertain(string Reason) : SendOutcome;
}
