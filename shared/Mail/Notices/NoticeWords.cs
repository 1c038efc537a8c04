namespace Aims.Mail;

/// <summary>What is special about one kind of notice; how it begins, ends and is paid is common to all.</summary>
/// <param name="Title">The headline, and the subject before the sender's name.</param>
/// <param name="Preheader">What a mailbox shows beside the subject.</param>
/// <param name="Paragraphs">What is to be known.</param>
/// <param name="IsFriendly">Whether nothing is reproached to the customer.</param>
internal sealed record NoticeWords(
    string Title,
    string Preheader,
    IReadOnlyList<string> Paragraphs,
    bool IsFriendly = false
)
{
    public static NoticeWords Of(NoticeFacts facts) =>
        facts.Notice.Kind switch
        {
            NoticeKind.DeadlineNear => DeadlineNearWords.Of(facts),
            NoticeKind.ChequeRenewal => ChequeRenewalWords.Of(facts),
            NoticeKind.DefaultDeclared => DefaultDeclaredWords.Of(facts),
            NoticeKind.Suspended => SuspendedWords.Of(facts),
            NoticeKind.CureEnding => CureEndingWords.Of(facts),
            NoticeKind.Reinstated => EndedWords.Of(facts, isReinstated: true),
            NoticeKind.DefaultClosed => EndedWords.Of(facts, isReinstated: false),
            NoticeKind.Terminated => TerminatedWords.Of(facts),
            NoticeKind.DebitAgain => DebitAgainWords.Of(facts),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
