namespace Aims.Billing;

/// <summary>A written, particular extension of the deadline of one document (R9; article 6.3: "report sollicité à temps et accordé").</summary>
/// <param name="Document">The document.</param>
/// <param name="RequestedOn">The Paris day it was asked for: on or before the deadline.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="Until">The deadline asked for, included.</param>
/// <param name="Reference">The writing that asks for it, or grants it.</param>
/// <param name="GrantedBy">The person who granted it; null while nobody did.</param>
/// <param name="GrantedOn">The Paris day it was granted: it may be later than the deadline, and then holds from the start.</param>
public sealed record Extension(
    DocumentNumber Document,
    DateOnly RequestedOn,
    string RequestedBy,
    DateOnly Until,
    string Reference,
    string? GrantedBy = null,
    DateOnly? GrantedOn = null
)
{
    /// <summary>One request of a document and a day.</summary>
    public string Key => $"{Document}|{RequestedOn.ToIso()}";

    /// <summary>Whether it moves the deadline.</summary>
    public bool IsGranted => GrantedBy is not null;

    /// <summary>The deadline after it: one that was asked for too late, or is no later, moves nothing.</summary>
    public DateOnly Move(DateOnly deadline) => RequestedOn <= deadline && Until > deadline ? Until : deadline;

    /// <summary>What is wrong with a request, or a grant, of an extension.</summary>
    /// <param name="account">The account of the document.</param>
    /// <param name="today">The Paris day.</param>
    public IEnumerable<Fault> Check(Account account, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.Documents.FirstOrDefault(it => it.Number == Document) is not { } document)
        {
            yield return new Fault("number", "is not in the account yet");
            yield break;
        }

        var others = account with { Extensions = [.. account.Extensions.Where(other => other.Key != Key)] };
        var deadline = others.DeadlineOf(document);
        if (RequestedOn > deadline)
        {
            yield return new Fault(
                "requestedOn",
                $"must not be after the deadline, {deadline.ToIso()}: an extension is asked for in time (R9, article 6.3)"
            );
        }

        if (Until <= deadline)
        {
            yield return new Fault("until", $"must be after the deadline, {deadline.ToIso()}");
        }

        if (RequestedOn > today)
        {
            yield return new Fault("requestedOn", "must not be after today");
        }

        if (GrantedOn > today)
        {
            yield return new Fault("grantedOn", "must not be after today");
        }

        if (GrantedOn < RequestedOn)
        {
            yield return new Fault("grantedOn", "must not be before the day it was asked for");
        }
    }
}
