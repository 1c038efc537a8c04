namespace Aims.Documents;

/// <summary>The upper third of the first page: who asks whom, for what, until when; or who corrects what, and why.</summary>
internal static class Letterhead
{
    private const string Vowels = "AÀÂÄÆEÉÈÊËIÎÏOÔÖŒUÙÛÜ";

    private static readonly Style Addressee = new(Face.Bold, 10.5, Ink.Text);
    private static readonly Style Subject = new(Face.Bold, 10.5, Ink.Text);

    public static Box Of(Document document, Wording wording, Theme theme)
    {
        var facts = document.Facts;
        var names = new Row(
            Sheet.BetweenColumns,
            Brand.WithAddress(facts.Seller, wording.HasVat, theme),
            Title.Of(wording.Title, $"N°\u00A0{document.Number}", theme)
        );
        var toWindow = Math.Max(A4.Mm(3), Sheet.WindowTop - Sheet.Top - names.Height);
        return new Stack(
            0,
            names,
            new Space(Sheet.Width, toWindow),
            new Row(Sheet.BetweenColumns, Particulars(facts, wording), Window(facts.Buyer, wording)),
            new Space(Sheet.Width, Sheet.BelowWindow),
            Corrected(facts)
        );
    }

    private static Stack Particulars(DocumentFacts facts, Wording wording)
    {
        List<(string, string, Style)> pairs =
        [
            ("Date d’émission", French.Date(facts.IssueDate), Style.Body),
            .. Deadline(facts),
            (wording.Payable, French.Amount(facts.Totals.Payable), Style.Strong),
            ("Contrat", facts.Contract.ToString(), Style.Body),
        ];
        if (wording.HasVat)
        {
            pairs.Add(("Période facturée", French.Range(facts.PrintedPeriod), Style.Body));
        }

        if (facts.Buyer.PurchaseOrder is { } order)
        {
            pairs.Add(("Votre commande", order, Style.Body));
        }

        return new Stack(0, new Space(0, 8), Pairs.Of(A4.Mm(30), Sheet.BesideWindow, pairs));
    }

    private static IEnumerable<(string, string, Style)> Deadline(DocumentFacts facts) =>
        facts.IsCorrection ? [] : [("Date d’échéance", French.Date(facts.DueDate), Style.Strong)];

    /// <summary>What is corrected, and why; nothing on a document that corrects none.</summary>
    private static Stack Corrected(DocumentFacts facts) =>
        facts.Corrects is { } correction
            ? new Stack(
                2,
                new TextBox(CorrectionWording.Subject(facts.Kind, correction), Subject, Sheet.Width),
                new TextBox(CorrectionWording.Reason(correction), Style.Body, Sheet.Width),
                new Space(Sheet.Width, 8)
            )
            : new Stack(0);

    /// <summary>« d’Anne », but « de Paul ».</summary>
    private static string Attention(string name) =>
        "À l’attention " + (Vowels.Contains(name[0], StringComparison.OrdinalIgnoreCase) ? $"d’{name}" : $"de {name}");

    private static Panel Window(Buyer buyer, Wording wording)
    {
        var identity = $"SIREN {buyer.Siren.Grouped}";
        return Window(
            buyer.Name,
            buyer.Referent,
            Address.Lines(buyer.Address),
            wording.HasVat && buyer.VatNumber is { } vat ? $"{identity} · N° TVA {vat}" : identity
        );
    }

    /// <summary>Whom it is for, where the window of an envelope shows it.</summary>
    /// <param name="name">The customer.</param>
    /// <param name="referent">His named contact.</param>
    /// <param name="lines">His address.</param>
    /// <param name="identity">By what the law knows him, where that is said.</param>
    public static Panel Window(string name, string referent, IEnumerable<string> lines, string? identity)
    {
        const double sides = 12;
        const double ends = 9;
        var width = Sheet.WindowWidth - (2 * sides);
        var address = new Stack(
            1,
            [
                new TextBox(name, Addressee, width),
                new TextBox(Attention(referent), Style.Body, width),
                .. lines.Select(line => new TextBox(line, Style.Body, width)),
                .. identity is null ? (Box[])[] : [new Space(width, 3), new TextBox(identity, Style.Quiet, width)],
            ]
        );
        return new Panel(address, Ink.Panel, sides, ends, Sheet.WindowHeight);
    }
}
