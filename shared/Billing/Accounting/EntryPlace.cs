namespace Aims.Billing;

/// <summary>Where an entry stands among those of its journal: in the order in which things were recorded, whatever they are about.</summary>
/// <remarks>Entries are numbered in this order (french-billing §6), so that what is recorded later comes after what was exported.</remarks>
/// <param name="Day">The Paris day on which it was recorded (ValidDate).</param>
/// <param name="At">The instant; of a document, the beginning of that day.</param>
/// <param name="Source">What recorded it: <c>F2026-000001</c>, a payment, a contract.</param>
/// <param name="Ordinal">Which record of the source.</param>
/// <param name="Part">Which entry of the record.</param>
public readonly record struct EntryPlace(DateOnly Day, DateTimeOffset At, string Source, int Ordinal, int Part)
    : IComparable<EntryPlace>
{
    /// <summary>The place of something recorded at an instant.</summary>
    public static EntryPlace Of(DateTimeOffset at, string source, int ordinal, int part) =>
        new(ParisCalendar.DayOf(at), at, source, ordinal, part);

    /// <inheritdoc />
    public int CompareTo(EntryPlace other)
    {
        var order = Day.CompareTo(other.Day);
        order = order != 0 ? order : At.CompareTo(other.At);
        order = order != 0 ? order : string.CompareOrdinal(Source, other.Source);
        order = order != 0 ? order : Ordinal.CompareTo(other.Ordinal);
        return order != 0 ? order : Part.CompareTo(other.Part);
    }

    /// <summary>Earlier in that order.</summary>
    public static bool operator <(EntryPlace left, EntryPlace right) => left.CompareTo(right) < 0;

    /// <summary>Later in that order.</summary>
    public static bool operator >(EntryPlace left, EntryPlace right) => left.CompareTo(right) > 0;

    /// <summary>Not later in that order.</summary>
    public static bool operator <=(EntryPlace left, EntryPlace right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier in that order.</summary>
    public static bool operator >=(EntryPlace left, EntryPlace right) => left.CompareTo(right) >= 0;
}
