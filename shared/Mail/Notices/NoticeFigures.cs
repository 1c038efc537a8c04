namespace Aims.Mail;

/// <summary>The essential figures of a notice; the statement has them all.</summary>
internal static class NoticeFigures
{
    private const char Nbsp = French.NoBreakSpace;

    public static IEnumerable<MailFact> Of(NoticeFacts facts) =>
        [
            new("Contrat", facts.Contract.Text),
            .. facts.Notice.Kind switch
            {
                NoticeKind.DeadlineNear => Near(facts),
                NoticeKind.ChequeRenewal => Renewal(facts),
                NoticeKind.DebitAgain => Again(facts),
                _ => Account(facts),
            },
        ];

    private static IEnumerable<MailFact> Near(NoticeFacts facts)
    {
        if (facts.Line() is { } line)
        {
            yield return new("Document", line.Number.ToString());
            yield return new("Échéance", French.Date(line.Deadline), IsStrong: true);
            yield return new("Reste à régler", French.Amount(line.Open), IsStrong: true);
        }
    }

    private static IEnumerable<MailFact> Renewal(NoticeFacts facts)
    {
        if (facts is { Period: { } period })
        {
            yield return new("Mois payé", French.Month(period));
            yield return new("Chèque attendu pour", French.Month(period.Next));
            yield return new("À recevoir au plus tard le", French.Date(facts.Deadline ?? period.Last), IsStrong: true);
        }
    }

    private static IEnumerable<MailFact> Again(NoticeFacts facts)
    {
        if (facts.Line() is { } line)
        {
            yield return new("Document", line.Number.ToString());
            yield return new("Échéance", French.Date(line.Deadline));
        }
    }

    private static IEnumerable<MailFact> Account(NoticeFacts facts)
    {
        var statement = facts.Statement;
        if (facts is { Notice.Kind: NoticeKind.Terminated, ContractEnd: { } end })
        {
            yield return new("Fin du contrat", French.Date(end), IsStrong: true);
        }

        foreach (var fact in statement.Overdue > Money.Zero ? Claim(facts) : ToCome(statement))
        {
            yield return fact;
        }

        if (statement.Credit > Money.Zero)
        {
            yield return new("Crédit de votre compte, non déduit", French.Amount(statement.Credit));
        }
    }

    private static IEnumerable<MailFact> ToCome(Statement statement)
    {
        if (statement.Lines is [var next, ..])
        {
            yield return new("Reste à échoir", French.Amount(statement.Open));
            yield return new("Prochaine échéance", French.Date(next.Deadline));
        }
    }

    private static IEnumerable<MailFact> Claim(NoticeFacts facts)
    {
        var statement = facts.Statement;
        yield return new("Total échu", French.Amount(statement.Overdue), IsStrong: true);
        if (facts.CureLast() is { } last)
        {
            yield return new("Fin du délai de régularisation", French.Date(last), IsStrong: true);
        }

        if (statement.Open > statement.Overdue)
        {
            yield return new("Autres documents à échoir", French.Amount(statement.Open - statement.Overdue));
        }

        if (statement.AcceleratedTotal > Money.Zero)
        {
            yield return new("Sommes exigibles par anticipation", French.Amount(statement.AcceleratedTotal));
        }

        yield return new("Total réclamé", French.Amount(statement.Claimed));
        yield return new("Pénalités de retard, à titre indicatif", Penalties(statement));
        yield return new(
            "Indemnité forfaitaire, à titre indicatif",
            French.Amount(Money.Sum(statement.Lines.Select(line => line.Indemnity)))
        );
    }

    /// <summary>The sum that is known, and the rates that nobody entered: never a guess.</summary>
    private static string Penalties(Statement statement)
    {
        var known = statement.Lines.Where(line => line is { IsOverdue: true, Penalty: not null }).ToList();
        var missing = statement
            .Lines.Select(line => line.MissingRate)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(rate =>
                $"taux légal du {French.HalfYear(HalfYear.Parse(rate))} non renseigné{Nbsp}: pénalités non calculées"
            );
        var sum = French.Amount(Money.Sum(known.Select(line => line.Penalty ?? Money.Zero)));
        return string.Join($"{Nbsp}; ", known.Count > 0 ? missing.Prepend(sum) : missing);
    }
}
