namespace Aims.Local;

/// <summary>The movements of an account over whole days.</summary>
/// <param name="Account">The account.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Opening">Balance at the end of the day before the first.</param>
/// <param name="Movements">By booking day, then as they were booked.</param>
internal sealed record BankStatement(
    Iban Account,
    DateOnly From,
    DateOnly To,
    Money Opening,
    EquatableList<BankMovement> Movements
)
{
    /// <summary>Balance at the end of the last day.</summary>
    public Money Closing => Opening + Money.Sum(Movements.Select(movement => movement.Amount));

    /// <summary>When the bank writes it: in the morning after the last day.</summary>
    public DateTimeOffset WrittenAt => new(To.AddDays(1), new TimeOnly(4, 0), TimeSpan.Zero);
}
