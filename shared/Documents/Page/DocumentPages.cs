namespace Aims.Documents;

/// <summary>The whole document: letterhead, table, settlement, mentions, and the frame of every page.</summary>
internal sealed class DocumentPages(Document document)
{
    private readonly DocumentFacts _facts = document.Facts;
    private readonly Wording _wording = Wording.Of(document.Facts.Kind);

    public void Draw(Canvas canvas)
    {
        var letterhead = Letterhead.Of(document, _wording);
        var running = RunningHead();
        var footer = new Footer(_facts.Seller, _wording);
        var bottom = A4.Height - Sheet.Bottom - footer.Height;
        var pagination = new Pagination(bottom - Sheet.Top - letterhead.Height, bottom - Sheet.Top - running.Height);
        Groups().ForEach(pagination.Add);
        var pages = pagination.Pages;
        for (var index = 0; index < pages.Count; index++)
        {
            canvas.AddPage();
            if (_facts.IsSpecimen)
            {
                SpecimenMark.Draw(canvas);
            }

            new Stack(0, [index == 0 ? letterhead : running, .. pages[index]]).Draw(canvas, Sheet.Side, Sheet.Top);
            footer.Of(index + 1, pages.Count).Draw(canvas, Sheet.Side, bottom);
        }
    }

    /// <summary>One group a row; the last row keeps the settlement and the mentions company.</summary>
    private List<Group> Groups()
    {
        var table = new LinesTable(_wording);
        var head = table.Head();
        var rows = _facts.Lines.Select(table.Row).ToList();
        return
        [
            .. rows.SkipLast(1).Select(row => new Group([row], head)),
            new Group([.. rows.TakeLast(1), Settlement(), .. LegalMentions.Of(_facts)], head),
        ];
    }

    private Stack Settlement()
    {
        var between = Sheet.Width - Sheet.BesideWindow - Sheet.WindowWidth;
        return new Stack(
            0,
            new Space(0, 12),
            new Row(
                between,
                PaymentBlock.Of(PaymentWording.Of(document), Sheet.WindowWidth),
                TotalsBlock.Of(_facts, _wording, Sheet.BesideWindow)
            ),
            new Space(0, 12)
        );
    }

    private Stack RunningHead()
    {
        var text = $"{_wording.TitleOf(document.Number)} du {French.Date(_facts.IssueDate)} (suite)";
        return new Stack(
            0,
            new Row(
                0,
                new TextBox(_facts.Seller.Name, Style.Strong, Sheet.Width / 2),
                new TextBox(text, Style.Quiet.ToTheRight, Sheet.Width / 2)
            ),
            new Space(0, 12)
        );
    }
}
