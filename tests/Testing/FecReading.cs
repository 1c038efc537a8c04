using System.Text;
using System.Text.RegularExpressions;

namespace Aims.Testing;

/// <summary>
/// Reads a FEC back from its bytes and checks it as the administration's Test Compta Demat does: name, encoding, columns, mandatory
/// fields, dates, amounts, balance by entry, journal and file, numbers without gap, days of validation that never go back.
/// </summary>
public static partial class FecReading
{
    private static readonly string[] Columns =
        "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise".Split(
            ' '
        );

    /// <summary>Those that LPF A47 A-1, VII asks for in every row.</summary>
    private static readonly int[] Mandatory = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15];

    /// <summary>The rows, the header left out; throws where the file is no table of 18 columns.</summary>
    public static List<FecRow> Read(byte[] file)
    {
        var text = Decode(file);
        return [.. text.Split("\r\n")[1..^1].Select(row => new FecRow(row.Split('\t')))];
    }

    /// <summary>Everything that is wrong with a file; nothing in a sound one.</summary>
    public static List<string> Faults(byte[] file, string name, int year)
    {
        var faults = new List<string>();
        if (!FileName().IsMatch(name) || !name.EndsWith($"FEC{year}1231.txt", StringComparison.Ordinal))
        {
            faults.Add($"the file must not be named {name}");
        }

        var text = Decode(file);
        var lines = text.Split("\r\n");
        if (lines[0] != string.Join('\t', Columns))
        {
            faults.Add($"the header must not be {lines[0]}");
        }

        if (lines[^1].Length > 0 || text.Replace("\r\n", "", StringComparison.Ordinal).Any(it => it is '\r' or '\n'))
        {
            faults.Add("each row must end with CR LF, and hold none");
        }

        if (lines[1..^1].FirstOrDefault(row => row.Split('\t').Length != Columns.Length) is { } odd)
        {
            return [.. faults, $"a row must have 18 fields: {odd}"];
        }

        var rows = Read(file);
        faults.AddRange(rows.SelectMany(row => FieldFaults(row, year)));
        faults.AddRange(BalanceFaults(rows));
        faults.AddRange(OrderFaults(rows));
        faults.AddRange(LabelFaults(rows));
        return faults;
    }

    private static string Decode(byte[] file)
    {
        // The control characters of ISO 8859 are no text: UTF-8 read as ISO 8859-15 would show some.
        Assert(file.All(it => it is >= 0x20 and < 0x7F or >= 0xA0 or (byte)'\t' or (byte)'\r' or (byte)'\n'));
        return CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15")!.GetString(file);

        static void Assert(bool holds) =>
            _ = holds ? true : throw new InvalidDataException("The file is not ISO 8859-15.");
    }

    private static IEnumerable<string> FieldFaults(FecRow row, int year)
    {
        foreach (var column in Mandatory.Where(column => row.Fields[column].Length == 0))
        {
            yield return $"{row.Number}: {Columns[column]} is empty";
        }

        foreach (var column in (int[])[3, 9, 15])
        {
            if (!IsDay(row.Fields[column]))
            {
                yield return $"{row.Number}: {Columns[column]} is no day: {row.Fields[column]}";
            }
        }

        if (
            row.Day[..4] != $"{year}"
            || row.ValidDate[..4] != $"{year}"
            || string.CompareOrdinal(row.Day, row.ValidDate) > 0
        )
        {
            yield return $"{row.Number}: {row.Day}, validated {row.ValidDate}, is not of {year}";
        }

        if (!Amount().IsMatch(row.Fields[11]) || !Amount().IsMatch(row.Fields[12]))
        {
            yield return $"{row.Number}: {row.Fields[11]} or {row.Fields[12]} is no amount";
        }
        else if (row.DebitCents == 0 == (row.CreditCents == 0))
        {
            yield return $"{row.Number}: a line is a debit or a credit";
        }

        if (row.Fields.Any(field => field != field.Trim() || field.Contains('?', StringComparison.Ordinal)))
        {
            yield return $"{row.Number}: a field has blanks around it, or a character that could not be written";
        }

        if (row.Letter.Length > 0 != IsDay(row.LetteredOn))
        {
            yield return $"{row.Number}: a letter has its day, and a day its letter";
        }

        if (row.Customer.Length > 0 != row.Account.StartsWith("411", StringComparison.Ordinal))
        {
            yield return $"{row.Number}: auxiliary accounts are those of 411";
        }
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IEnumerable<string> BalanceFaults(List<FecRow> rows) =>
        rows.GroupBy(row => row.Number)
            .Concat(rows.GroupBy(row => row.Journal))
            .Concat(rows.GroupBy(_ => "the file"))
            .Where(group => group.Sum(row => row.BalanceCents) != 0)
            .Select(group => $"{group.Key} is out of balance");

    private static IEnumerable<string> OrderFaults(List<FecRow> rows)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, row) in rows.Index())
        {
            var number = int.Parse(row.Number.Split('-')[1], CultureInfo.InvariantCulture);
            var before = last.GetValueOrDefault(row.Journal);
            var isSame = number == before && rows[index - 1].Number == row.Number;
            if (
                !row.Number.StartsWith(row.Journal + "-", StringComparison.Ordinal) || (!isSame && number != before + 1)
            )
            {
                yield return $"{row.Number} follows {row.Journal}-{before}";
            }

            last[row.Journal] = number;
            if (index > 0 && string.CompareOrdinal(rows[index - 1].ValidDate, row.ValidDate) > 0)
            {
                yield return $"{row.Number}: validated before the row above it";
            }
        }
    }

    /// <summary>An account, an auxiliary account and a journal have one label each; an entry has one day and piece.</summary>
    private static IEnumerable<string> LabelFaults(List<FecRow> rows) =>
        One(rows, 0, 1).Concat(One(rows, 4, 5)).Concat(One(rows, 6, 7)).Concat(One(rows, 2, 3)).Concat(One(rows, 2, 8));

    private static IEnumerable<string> One(List<FecRow> rows, int key, int value) =>
        rows.GroupBy(row => row.Fields[key], StringComparer.Ordinal)
            .Where(group => group.Select(row => row.Fields[value]).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => $"{Columns[key]} {group.Key} has more than one {Columns[value]}");

    [GeneratedRegex("^[0-9]{9}FEC[0-9]{8}[.]txt$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex FileName();

    [GeneratedRegex("^[0-9]+,[0-9]{2}$", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Amount();
}
