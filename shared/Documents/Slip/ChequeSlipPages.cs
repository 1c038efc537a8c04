namespace Aims.Documents;

/// <summary>The whole slip: who deposits on which account, the cheques, their sum and the signature.</summary>
internal sealed class ChequeSlipPages(ChequeSlip slip, Theme theme)
{
    private const string Kind = "Remise de chèques";

    /// <summary>Rows that share the page of the sum: what is signed is never a bare figure on a page of its own.</summary>
    private const int RowsWithSum = 2;

    private readonly string _which = $"du {French.Date(slip.Day)}";

    /// <summary>The title of the file.</summary>
    public string Title => $"{Kind} {_which}";

    public void Draw(Canvas canvas) =>
        new FramedPages(slip.Seller, Title, HasVat: false, slip.IsSpecimen).Draw(canvas, Head(), Groups());

    private Stack Head() =>
        new(
            0,
            new Row(Sheet.BetweenColumns, Brand.Of(slip.Seller, theme), Documents.Title.Of(Kind, _which, theme)),
            new Space(Sheet.Width, A4.Mm(8)),
            DepositParties.Of(slip.Seller),
            new Space(Sheet.Width, A4.Mm(6))
        );

    private List<Group> Groups()
    {
        var table = ChequesTable.Create();
        var head = table.Head();
        var rows = slip.Lines.Select((line, index) => table.Row(new NumberedCheque(index + 1, line))).ToList();
        return
        [
            .. rows.SkipLast(RowsWithSum).Select(row => new Group([row], head)),
            new Group([.. rows.TakeLast(RowsWithSum), new Space(0, 12), DepositSum.Of(slip, theme)], head),
        ];
    }
}
