namespace Aims.Billing;

/// <summary>An accounting entry, balanced to the cent; its number follows from its place.</summary>
public sealed record Entry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="journal">Its journal.</param>
    /// <param name="place">When it was recorded, and where it stands then.</param>
    /// <param name="pieceDate">The day that counts: of issue, of the money (R4).</param>
    /// <param name="piece">The document, payment or refund that proves it (PieceRef).</param>
    /// <param name="label">In French (EcritureLib).</param>
    /// <param name="lines">Two or more; those of zero are left out.</param>
    /// <exception cref="InvalidDataException">The lines do not add up to zero.</exception>
    public Entry(
        JournalKind journal,
        EntryPlace place,
        DateOnly pieceDate,
        string piece,
        string label,
        IEnumerable<EntryLine> lines
    )
    {
        (Journal, Place, PieceDate, Piece, Label) = (journal, place, pieceDate, piece, label);
        Lines = [.. lines.Where(line => line.Amount != Money.Zero)];
        var sum = Money.Sum(Lines.Select(line => line.Amount));
        if (sum != Money.Zero)
        {
            throw new InvalidDataException($"{piece}: the entry \"{label}\" is out of balance by {sum}.");
        }
    }

    /// <summary>Its journal.</summary>
    public JournalKind Journal { get; }

    /// <summary>When it was recorded, and where it stands then.</summary>
    public EntryPlace Place { get; }

    /// <summary>The day that counts (PieceDate).</summary>
    public DateOnly PieceDate { get; }

    /// <summary>What proves it (PieceRef).</summary>
    public string Piece { get; }

    /// <summary>What it is (EcritureLib).</summary>
    public string Label { get; }

    /// <summary>Its lines, debit and credit equal.</summary>
    public EquatableList<EntryLine> Lines { get; }

    /// <summary>
    /// The day of the entry (EcritureDate): the day that counts, in the year in which it was recorded; recorded in a later year, the
    /// day of recording, for a closed year is never changed.
    /// </summary>
    public DateOnly Day => PieceDate.Year == Place.Day.Year && PieceDate <= Place.Day ? PieceDate : Place.Day;
}
