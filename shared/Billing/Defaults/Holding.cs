namespace Aims.Billing;

/// <summary>What a suspension waits for, although a deadline was missed (R11).</summary>
internal sealed class Holding(Contract contract, Evidence evidence, DefaultTerms terms, DateOnly today)
{
    /// <summary>The reasons to wait; none when at least one missed deadline stands by itself and nothing speaks for the payer.</summary>
    public EquatableList<Hold> Of(IReadOnlyCollection<MissedDeadline> missed)
    {
        var byDocument = missed.Select(it => OfDocument(it).ToList()).ToList();
        var ofPayer = OfPayer(missed);
        return byDocument.TrueForAll(holds => holds.Count > 0)
            ? [.. byDocument.SelectMany(holds => holds).Concat(ofPayer)]
            : [.. ofPayer];
    }

    /// <summary>Reasons that speak for one document only.</summary>
    private IEnumerable<Hold> OfDocument(MissedDeadline missed)
    {
        if (missed.IsBeingFetched)
        {
            yield return new Hold(
                HoldReason.DebitInFlight,
                $"Un prélèvement de {missed.Document} est de nouveau en cours.",
                null
            );
        }

        var waited = TargetCalendar.Plus(missed.Deadline, terms.BankGraceDays);
        var isByBank = contract.Terms.MeansOfPayment is MeansOfPayment.Transfer or MeansOfPayment.DirectDebit;
        if (isByBank && !(evidence.BankCoveredUntil >= missed.Deadline) && today <= waited)
        {
            yield return new Hold(
                HoldReason.BankDataMissing,
                $"Les relevés bancaires ne couvrent pas encore l’échéance du {French.Date(missed.Deadline)}.",
                waited
            );
        }

        if (
            evidence.Mails.GetValueOrDefault(missed.Document, MailReach.NotAccepted)
            is not MailReach.Reached
                and var reach
        )
        {
            yield return new Hold(HoldReason.MailNotReceived, NotReceived(missed.Document, reach), null);
        }
    }

    private static string NotReceived(DocumentNumber document, MailReach reach) =>
        reach switch
        {
            MailReach.Bounced => $"Le courriel de {document} est revenu\u00A0: le client ne l’a pas reçu.",
            MailReach.ReachedLate => $"Le courriel de {document} n’est parti qu’après l’échéance.",
            _ => $"Le courriel de {document} n’a pas été accepté\u00A0: le client ne l’a pas reçu.",
        };

    /// <summary>Reasons that speak for the payer, whatever document is missing.</summary>
    private IEnumerable<Hold> OfPayer(IReadOnlyCollection<MissedDeadline> missed)
    {
        foreach (var money in evidence.StrayMoney.Where(money => IsRecent(money) && MayBeOf(money, missed)))
        {
            yield return new Hold(
                HoldReason.UnmatchedMoney,
                $"Un versement de {French.Amount(money.Amount)} reçu le {French.Date(money.Day)} et non affecté ({money.Id}) vient peut-être de ce client.",
                money.Day.AddDays(terms.StrayMoneyDays)
            );
        }

        foreach (var sister in evidence.SisterCredits)
        {
            yield return new Hold(
                HoldReason.SisterCredit,
                $"Le contrat {sister.Contract} du même client a un crédit de {French.Amount(sister.Credit)}.",
                null
            );
        }

        if (evidence.IsBraked)
        {
            yield return Brake;
        }
    }

    /// <summary>Too many at once.</summary>
    public static Hold Brake { get; } =
        new(
            HoldReason.Brake,
            "Trop de suspensions le même jour\u00A0: une personne doit les libérer (MaxSuspensionsPerRun).",
            null
        );

    private bool IsRecent(StrayMoney money) => today <= money.Day.AddDays(terms.StrayMoneyDays);

    private bool MayBeOf(StrayMoney money, IReadOnlyCollection<MissedDeadline> missed)
    {
        var mandate = contract.Terms.Mandate;
        return missed.Any(it => it.Open == money.Amount)
            || Money.Sum(missed.Select(it => it.Open)) == money.Amount
            || (
                money.PayerIban is { } iban
                && (iban == mandate?.Iban || contract.Terms.PayerIbans?.Contains(iban) == true)
            )
            || (mandate is not null && AreAlike(money.Mandate, mandate.Reference))
            || AreAlike(money.PayerName, contract.Customer.Name);
    }

    private static bool AreAlike(string? one, string other) =>
        string.Equals(one?.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
