namespace Aims.Documents;

/// <summary>The whole document: letterhead, table, settlement, mentions.</summary>
internal sealed class DocumentPages(Document document, Theme theme)
{
    private readonly DocumentFacts _facts = document.Facts;
    private readonly Wording _wording = Wording.Of(document.Facts.Kind);

    public void Draw(Canvas canvas)
    {
        var title = $"{_wording.TitleOf(document.Number)} du {French.Date(_facts.IssueDate)}";
        new FramedPages(_facts.Seller, title, _wording.HasVat, _facts.IsSpecimen).Draw(
            canvas,
            Letterhead.Of(document, _wording, theme),
            Groups()
        );
    }

    /// <summary>One group a row; the last row keeps the settlement and the mentions company.</summary>
    private List<Group> Groups()
    {
        var table = LinesTable.Of(_wording);
        var head = table.Head();
        var rows = _facts.Lines.Select(table.Row).ToList();
        return
        [
            .. rows.SkipLast(1).Select(row => new Group([row], head)),
            new Group([.. rows.TakeLast(1), Settlement(), .. LegalMentions.Of(_facts, theme.Mentions)], head),
        ];
    }

    private Stack Settlement()
    {
        var payment = PaymentWording.Of(document, theme.HasQrCode);
        return new Stack(
            0,
            new Space(0, 12),
            new Row(
                Sheet.BeforeSums,
                Card.Of(payment.Title, payment.Pairs, payment.Remarks, Sheet.BesideSums, code: payment.Code),
                TotalsBlock.Of(_facts, _wording, theme, Sheet.Sums)
            ),
            new Space(0, 12)
        );
    }
}
