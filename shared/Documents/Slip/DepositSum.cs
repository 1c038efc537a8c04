namespace Aims.Documents;

/// <summary>The end of the slip: room for the signature, how many cheques, and their sum.</summary>
internal static class DepositSum
{
    private static readonly double SignatureHeight = A4.Mm(32);

    public static Box Of(ChequeSlip slip, Theme theme) =>
        new Row(Sheet.BeforeSums, Signature(Sheet.BesideSums), Sums(slip, theme, Sheet.Sums));

    private static Frame Signature(double width) =>
        new(
            new TextBox("Date et signature du déposant", Style.Quiet, width - (2 * SumLine.Sides)),
            SumLine.Sides,
            6,
            SignatureHeight
        );

    private static Stack Sums(ChequeSlip slip, Theme theme, double width) =>
        new(
            0,
            SumLine.Of("Remis à l’encaissement", Count(slip.Lines.Count), Style.Body, width),
            new Space(width, 4),
            SumLine.OnAccent("Total remis", French.Amount(slip.Total), theme, width)
        );

    private static string Count(int cheques) =>
        cheques.ToString(CultureInfo.InvariantCulture) + French.NoBreakSpace + (cheques == 1 ? "chèque" : "chèques");
}
