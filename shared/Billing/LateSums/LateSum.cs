namespace Aims.Billing;

/// <summary>The penalty of one document, or why it cannot be told.</summary>
public abstract record LateSum
{
    private LateSum() { }

    /// <summary>What is owed for being late.</summary>
    /// <param name="Penalty">The sum of the parts, rounded once. Outside VAT: it makes good a loss.</param>
    /// <param name="Parts">How it comes about, by balance and half-year, in order of time; none when nothing was late.</param>
    public sealed record Computed(Money Penalty, EquatableList<LatePart> Parts) : LateSum;

    /// <summary>Nobody has entered the legal rate of a half-year that counts; a rate is never guessed.</summary>
    /// <param name="Missing">The earliest of them.</param>
    public sealed record Unknown(HalfYear Missing) : LateSum;
}
