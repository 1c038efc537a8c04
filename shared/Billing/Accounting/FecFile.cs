namespace Aims.Billing;

/// <summary>
/// The layout of the fichier des écritures comptables (LPF A47 A-1, VII): 18 columns in their order, TAB between them, CR LF after each
/// row, days as AAAAMMJJ, amounts with a comma and two decimals, ISO 8859-15.
/// </summary>
public sealed class FecFile(
    AccountMap map,
    Func<ContractId, string> customerOf,
    Func<ContractId, string, LetterMark?> letterOf
)
{
    /// <summary>The end of each row.</summary>
    public const string RowEnd = "\r\n";

    /// <summary>The names of the columns.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "JournalCode",
        "JournalLib",
        "EcritureNum",
        "EcritureDate",
        "CompteNum",
        "CompteLib",
        "CompAuxNum",
        "CompAuxLib",
        "PieceRef",
        "PieceDate",
        "EcritureLib",
        "Debit",
        "Credit",
        "EcritureLet",
        "DateLet",
        "ValidDate",
        "Montantdevise",
        "Idevise",
    ];

    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    /// <summary><c>484252333FEC20261231.txt</c>: the seller and the last day of the year.</summary>
    public static string NameOf(Siren seller, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{seller.Digits}FEC{year:0000}1231.txt");

    /// <summary>The whole text, row by row, the header first; each with its end.</summary>
    /// <param name="entries">In the order of the file.</param>
    public IEnumerable<string> Rows(IEnumerable<NumberedEntry> entries)
    {
        var all = entries.ToList();
        var lettered = LetteredOn(all);
        yield return Row(Columns);
        foreach (var numbered in all)
        {
            foreach (var line in numbered.Entry.Lines)
            {
                yield return Row(Fields(numbered, line, lettered));
            }
        }
    }

    /// <summary>A group is lettered on its last day, and never before a line of it.</summary>
    private Dictionary<(ContractId, string), DateOnly> LetteredOn(IEnumerable<NumberedEntry> entries)
    {
        var days = new Dictionary<(ContractId, string), DateOnly>();
        foreach (var (entry, line) in entries.SelectMany(it => it.Entry.Lines.Select(line => (it.Entry, line))))
        {
            if (LetterOf(line) is { } letter)
            {
                var key = (line.Customer!.Value, letter.Code);
                var known = days.GetValueOrDefault(key, letter.Day);
                days[key] = entry.Day > known ? entry.Day : known;
            }
        }

        return days;
    }

    private LetterMark? LetterOf(EntryLine line) =>
        line is { Customer: { } contract, Settles: { } subject } ? letterOf(contract, subject) : null;

    private IEnumerable<string> Fields(
        NumberedEntry numbered,
        EntryLine line,
        Dictionary<(ContractId, string), DateOnly> lettered
    )
    {
        var (entry, journal, letter) = (numbered.Entry, map.Of(numbered.Entry.Journal), LetterOf(line));
        return
        [
            journal.Code,
            journal.Label,
            numbered.Number,
            Text(entry.Day),
            line.Account.Number,
            line.Account.Label,
            line.Customer?.Text ?? "",
            line.Customer is { } contract ? customerOf(contract) : "",
            entry.Piece,
            Text(entry.PieceDate),
            entry.Label,
            Text(line.Debit),
            Text(line.Credit),
            letter?.Code ?? "",
            letter is null ? "" : Text(lettered[(line.Customer!.Value, letter.Code)]),
            Text(entry.Place.Day),
            "",
            "",
        ];
    }

    private static string Row(IEnumerable<string> fields) => string.Join('\t', fields.Select(FecText.Field)) + RowEnd;

    private static string Text(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(Money amount) => amount.Euros.ToString("0.00", Numbers);
}
