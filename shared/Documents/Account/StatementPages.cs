namespace Aims.Documents;

/// <summary>The whole statement: letterhead, open documents, months claimed at once, sums, how to pay.</summary>
internal sealed class StatementPages(NoticeFacts facts, Theme theme)
{
    private const string Kind = "Relevé de compte";
    private const string NotAnInvoice = "Ce relevé n’est pas une facture.";

    private readonly Statement _statement = facts.Statement;
    private readonly string _which = $"au {French.Date(facts.Statement.Day)}";

    /// <summary>The title of the file.</summary>
    public string Title => $"{Kind} {_which}";

    public void Draw(Canvas canvas)
    {
        var running = $"{Title} – contrat {facts.Contract}";
        new FramedPages(facts.Seller, running, HasVat: true, facts.IsSpecimen).Draw(
            canvas,
            StatementHead.Of(facts, Kind, _which, theme),
            Groups()
        );
    }

    /// <summary>One group a row; the last row keeps the sums and how to pay them company.</summary>
    private List<Group> Groups()
    {
        List<Group> groups = [.. Documents(), .. Months()];
        var last = groups[^1];
        groups[^1] = last with { Boxes = [.. last.Boxes, .. Ending()] };
        return groups;
    }

    private IEnumerable<Group> Documents()
    {
        if (_statement.Lines.Count == 0)
        {
            return [new Group([new TextBox("Aucun document n’est ouvert à cette date.", Style.Body, Sheet.Width)])];
        }

        var table = OpenDocumentsTable.Of(_statement);
        var head = table.Head();
        return _statement.Lines.Select(line => new Group([table.Row(line)], head));
    }

    /// <summary>The first row stands below the heading of its table, the last one above its sum.</summary>
    private List<Group> Months()
    {
        if (_statement.Accelerated.Count == 0)
        {
            return [];
        }

        var table = InstalmentsTable.Create();
        var head = table.Head();
        var rows = EqualMonths
            .Of(_statement.Accelerated)
            .Select(months => new Group([table.Row(months)], head))
            .ToList();
        rows[0] = new Group([.. InstalmentsTable.Heading(theme), head, .. rows[0].Boxes]);
        rows[^1] = rows[^1] with { Boxes = [.. rows[^1].Boxes, InstalmentsTable.Sum(_statement.AcceleratedTotal)] };
        return rows;
    }

    private IEnumerable<Box> Ending()
    {
        var payment = ClaimPayment.Of(facts, theme);
        yield return new Space(0, 12);
        yield return new Row(
            Sheet.BeforeSums,
            Card.Of(payment.Title, payment.Pairs, payment.Remarks, Sheet.BesideSums, code: payment.Code),
            ClaimedSums.Of(_statement, theme, Sheet.Sums)
        );
        if (LateSumsCard.Of(_statement) is { } late)
        {
            yield return new Space(0, 8);
            yield return late;
        }

        yield return new Space(0, 10);
        foreach (var note in StatementNotes.Of(_statement))
        {
            yield return new Margin(new TextBox(note, Style.Quiet, Sheet.Width), 0, 1);
        }

        yield return new Margin(new TextBox(NotAnInvoice, Style.Strong, Sheet.Width), 0, 2);
    }
}
