namespace Aims.Billing;

/// <summary>What a contract owes on a day: the statement that goes with notices (R8).</summary>
/// <param name="Day">The Paris day.</param>
/// <param name="Lines">Its open documents, by deadline.</param>
/// <param name="Credit">Money of the account that no document took.</param>
/// <param name="Accelerated">Months claimed at once by a default; empty without one, or when the contract is open-ended.</param>
public sealed record Statement(
    DateOnly Day,
    EquatableList<StatementLine> Lines,
    Money Credit,
    EquatableList<Instalment> Accelerated
)
{
    /// <summary>What is overdue: paying it cures the default.</summary>
    public Money Overdue => Money.Sum(Lines.Where(line => line.IsOverdue).Select(line => line.Open));

    /// <summary>What all open documents ask for.</summary>
    public Money Open => Money.Sum(Lines.Select(line => line.Open));

    /// <summary>The months claimed at once.</summary>
    public Money AcceleratedTotal => Money.Sum(Accelerated.Select(instalment => instalment.Total));

    /// <summary>Everything claimed: open documents and accelerated months.</summary>
    public Money Claimed => Open + AcceleratedTotal;

    /// <summary>Penalties and indemnities: shown, billed only on request. Without the penalties whose rate is not known.</summary>
    public Money LateSums => Money.Sum(Lines.Select(line => (line.Penalty ?? Money.Zero) + line.Indemnity));
}
