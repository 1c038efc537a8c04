namespace Aims.Billing;

/// <summary>Which attempt for a document comes next, by what became of those before.</summary>
/// <param name="Id">The attempt.</param>
/// <param name="IsAgain">Whether one before came back unpaid: the next one is announced by a notice of its own.</param>
/// <param name="ForPerson">Why a person has to decide first; null: nobody has to.</param>
public sealed record NextAttempt(EndToEndId Id, bool IsAgain, string? ForPerson)
{
    /// <summary>The notice that announces it, unique within the contract: <c>debit|F2026-000123-2</c>.</summary>
    public string NoticeKey => $"debit|{Id}";

    /// <summary>What follows the attempts for a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="attempts">In their order; none of them live.</param>
    /// <param name="mandate">The mandate as it is today.</param>
    public static NextAttempt After(DocumentNumber document, IReadOnlyList<FollowedDebit> attempts, Mandate mandate)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        ArgumentNullException.ThrowIfNull(mandate);
        var id = new EndToEndId(document, attempts.Count + 1);
        if (attempts is not [.., var last])
        {
            return new NextAttempt(id, IsAgain: false, null);
        }

        var isAgain = attempts.Any(attempt => attempt.Status != DebitStatus.Withdrawn);
        return last.Debit.Id.Attempt == EndToEndId.MostAttempts
            ? new NextAttempt(last.Debit.Id, isAgain, $"{EndToEndId.MostAttempts} attempts are enough")
            : new NextAttempt(id, isAgain, last.ReleasedBy is null ? ForPersonAfter(last, attempts, mandate) : null);
    }

    private static string? ForPersonAfter(FollowedDebit last, IReadOnlyList<FollowedDebit> attempts, Mandate mandate)
    {
        var action = Following.ReasonOf(last)?.Action;
        // Freed by itself once: what is refused again and again has a cause that only a person finds.
        var isFreed = action == ReturnAction.Fix && attempts is not [.., { Status: DebitStatus.Withdrawn }, _];
        var isOtherMandate =
            action is ReturnAction.BlockAccount or ReturnAction.BlockMandate
            && mandate.Reference != last.Debit.Mandate.Reference;
        var isOtherAccount = action == ReturnAction.BlockAccount && mandate.Iban != last.Debit.Mandate.Iban;
        return isFreed || isOtherMandate || isOtherAccount ? null : Following.ForPerson(last);
    }
}
