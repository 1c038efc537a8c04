using Aims.Billing;

namespace Aims.Storage;

/// <summary>What is to become of an account in one transaction.</summary>
/// <param name="Cause">The event and its author, or why the account was looked at, for the journal; one line.</param>
public sealed record AccountUpdate(string Cause)
{
    /// <summary>What a payment now means to it.</summary>
    public AccountPayment? Payment { get; init; }

    /// <summary>A credit note decided, or numbered.</summary>
    public Reduction? Reduction { get; init; }

    /// <summary>A refund decided, or paid.</summary>
    public Refund? Refund { get; init; }

    /// <summary>An extension asked for, or granted.</summary>
    public Extension? Extension { get; init; }

    /// <summary>What was concluded, ordered and told; null leaves it as it is.</summary>
    public Proceedings? Proceedings { get; init; }

    /// <summary>What new notices say, frozen, by their keys.</summary>
    public IReadOnlyDictionary<string, string> NoticeFacts { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    internal Account ApplyTo(Account account)
    {
        account = Payment is null ? account : account.With(Payment);
        account = Reduction is null ? account : account.With(Reduction);
        account = Refund is null ? account : account.With(Refund);
        return Extension is null ? account : account.With(Extension);
    }
}
