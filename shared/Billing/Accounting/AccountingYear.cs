namespace Aims.Billing;

/// <summary>The entries recorded in one calendar year, in the order of the file: by day of recording, journal, place.</summary>
/// <remarks>
/// Only days that are over are exported. What is recorded later then stands behind what was exported, with the numbers that follow:
/// a file that was handed over is the beginning of every later one of its year, but for letters and labels.
/// </remarks>
public sealed class AccountingYear
{
    /// <summary>A writer takes its instant before it writes: a day is over for good an hour after its midnight.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private readonly List<Entry> _entries = [];

    /// <summary>An empty year.</summary>
    /// <param name="year">Four digits.</param>
    /// <param name="now">The instant of the export.</param>
    public AccountingYear(int year, DateTimeOffset now)
    {
        Year = year;
        Through = ParisCalendar.DayOf(now - Grace).AddDays(-1);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The last day that is over, included; of any year.</summary>
    public DateOnly Through { get; }

    /// <summary>Takes an entry that was recorded in the year, on a day that is over; leaves any other.</summary>
    public void Add(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Place.Day.Year == Year && entry.Place.Day <= Through)
        {
            _entries.Add(entry);
        }
    }

    /// <summary>Every entry with its number.</summary>
    public IEnumerable<NumberedEntry> Numbered(AccountMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        _entries.Sort(
            (left, right) =>
                (left.Place.Day, left.Journal).CompareTo((right.Place.Day, right.Journal)) is var order && order != 0
                    ? order
                    : left.Place.CompareTo(right.Place)
        );
        var last = new Dictionary<JournalKind, int>();
        foreach (var entry in _entries)
        {
            var number = last[entry.Journal] = last.GetValueOrDefault(entry.Journal) + 1;
            yield return new NumberedEntry(
                string.Create(CultureInfo.InvariantCulture, $"{map.Of(entry.Journal).Code}-{number:000000}"),
                entry
            );
        }
    }
}
