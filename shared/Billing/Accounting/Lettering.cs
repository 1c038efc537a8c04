namespace Aims.Billing;

/// <summary>
/// Which lines of a customer's auxiliary account settle each other: documents with the payments, credit notes and refunds that bring
/// them to zero, to the cent.
/// </summary>
/// <remarks>
/// It follows from what the account says today: of an entry, its letter is the one thing that later facts may change. What was only
/// paid in part has none. A document keeps the code of its place among the contract's documents, whatever is settled beside it.
/// </remarks>
public sealed class Lettering
{
    /// <summary>What refunds are lettered by: they take credit from payments in their order, all of one contract together.</summary>
    public const string Refunds = "refunds";

    /// <summary>Payments that settle nothing but themselves have codes of their own: <c>ZAA</c>.</summary>
    private const string PaymentsOnly = "Z";

    private readonly Dictionary<string, string> _groupOf = new(StringComparer.Ordinal);
    private readonly Account _account;
    private readonly Settlement _settlement;

    private Lettering(Account account) => (_account, _settlement) = (account, account.Settle());

    /// <summary>The letter of each document, payment and of the refunds, by what <see cref="EntryLine.Settles"/> says.</summary>
    /// <param name="account">The account as it is now.</param>
    /// <param name="day">The last day that is exported, included.</param>
    /// <param name="changedSince">Payments, and <see cref="Refunds"/>, of which something was recorded after that day: another export letters them.</param>
    public static IReadOnlyDictionary<string, LetterMark> Of(
        Account account,
        DateOnly day,
        IReadOnlySet<string> changedSince
    )
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(changedSince);
        var lettering = new Lettering(account);
        lettering.Group();
        return lettering.Letters(day, changedSince);
    }

    private void Group()
    {
        foreach (var allocation in _settlement.Allocations)
        {
            Join(allocation.Document.ToString(), allocation.Payment.ToString());
        }

        foreach (var payment in _settlement.Payments.Where(IsRefunded))
        {
            Join(payment.Id.ToString(), Refunds);
        }
    }

    /// <summary>What is neither on a document nor credit was given back to the customer.</summary>
    private bool IsRefunded(SettledPayment payment)
    {
        var allocated = _settlement.Allocations.Where(it => it.Payment == payment.Id).Select(it => it.Amount);
        return payment.Net - Money.Sum(allocated) != payment.Credit;
    }

    private Dictionary<string, LetterMark> Letters(DateOnly day, IReadOnlySet<string> changedSince)
    {
        var letters = new Dictionary<string, LetterMark>(StringComparer.Ordinal);
        foreach (var group in Subjects().GroupBy(it => GroupOf(it.Key), StringComparer.Ordinal))
        {
            var subjects = group.ToList();
            if (
                Money.Sum(subjects.Select(it => it.Balance)) != Money.Zero
                || subjects.Exists(it => it.Day > day || changedSince.Contains(it.Key))
            )
            {
                continue;
            }

            var letter = new LetterMark(subjects[0].Code, subjects.Max(it => it.Day));
            subjects.ForEach(subject => letters[subject.Key] = letter);
        }

        return letters;
    }

    private sealed record Subject(string Key, string Code, Money Balance, DateOnly Day);

    /// <summary>Documents first, in the order of issue: the first of a group gives its code.</summary>
    private IEnumerable<Subject> Subjects() =>
        [
            .. _settlement
                .Documents.OrderBy(it => it.Facts.IssueDate)
                .ThenBy(it => it.Facts.Number.ToString(), StringComparer.Ordinal)
                .Select(
                    (it, index) =>
                        new Subject(
                            it.Facts.Number.ToString(),
                            LetterMark.CodeOf(index),
                            it.Facts.Total - it.Credited,
                            it.Reductions.Select(reduction => reduction.Day).Append(it.Facts.IssueDate).Max()
                        )
                ),
            .. _account.Payments.OrderBy(it => it.Id).Select(Of),
            RefundsPaid(),
        ];

    private static Subject Of(AccountPayment payment, int index)
    {
        var movements = payment.Share?.Movements ?? [];
        return new Subject(
            payment.Id.ToString(),
            PaymentsOnly + LetterMark.CodeOf(index),
            Money.Zero - Money.Sum(movements.Select(it => it.Amount)),
            movements.Select(it => it.Day).DefaultIfEmpty().Max()
        );
    }

    private Subject RefundsPaid()
    {
        var paid = _account.Refunds.Where(refund => refund.PaidOn is not null).ToList();
        return new Subject(
            Refunds,
            PaymentsOnly,
            Money.Sum(paid.Select(refund => refund.Amount)),
            paid.Select(refund => refund.PaidOn!.Value).DefaultIfEmpty().Max()
        );
    }

    private string GroupOf(string key)
    {
        while (_groupOf.TryGetValue(key, out var next))
        {
            key = next;
        }

        return key;
    }

    private void Join(string left, string right)
    {
        var (first, second) = (GroupOf(left), GroupOf(right));
        if (first != second)
        {
            _groupOf[second] = first;
        }
    }
}
