namespace Aims.Billing;

/// <summary>A document with what has been paid of it.</summary>
/// <param name="Facts">The document.</param>
/// <param name="Paid">What payments pay of it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="History">How it came there, in the order of time.</param>
/// <param name="Reductions">What credit notes took off it, on which day.</param>
public sealed record SettledDocument(
    AccountDocument Facts,
    Money Paid,
    DocumentState State,
    EquatableList<SettlementEntry> History,
    EquatableList<Movement> Reductions
)
{
    /// <summary>What credit notes took off it.</summary>
    public Money Credited => Money.Sum(Reductions.Select(reduction => reduction.Amount));

    /// <summary>What is still to be paid; never below zero.</summary>
    public Money Open => Facts.Total - Credited - Paid;

    /// <summary>What was still to be paid at the end of a day (midnight, Paris), by all that is known now.</summary>
    public Money OpenAtEndOf(DateOnly day) =>
        Facts.Total
        - Money.Sum(History.Where(entry => entry.Day <= day).Select(entry => entry.Amount))
        - Money.Sum(Reductions.Where(reduction => reduction.Day <= day).Select(reduction => reduction.Amount));
}
