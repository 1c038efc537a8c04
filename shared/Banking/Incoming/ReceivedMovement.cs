namespace Aims.Banking;

/// <summary>Money that came and is no direct debit of ours: a transfer, a deposit of cheques, whatever the bank credits.</summary>
public static class ReceivedMovement
{
    private const int HashLength = 8;

    /// <summary>The payment that a movement is, whichever file tells it.</summary>
    public static PaymentId PaymentOf(BankItem.Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return new PaymentId(PaymentSource.Bank, movement.Key);
    }

    /// <summary>
    /// That its money was received, at the beginning of its booking day in Paris. <see cref="PaymentEventJson"/> reads every event that is
    /// made of a movement that <see cref="BankFile"/> read.
    /// </summary>
    /// <remarks>
    /// The same movement told with more (a statement after a notification) is another event of the same payment: it adds to what is known,
    /// never to the money, and is never refused as the same event with other facts.
    /// </remarks>
    /// <param name="movement">A credit: above zero.</param>
    public static PaymentEvent Received(this BankItem.Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        if (movement.Amount <= Money.Zero)
        {
            throw new ArgumentException("Only a credit is money received.", nameof(movement));
        }

        var at = ParisCalendar.StartOf(movement.BookedOn);
        return PaymentEvent.Of(PaymentOf(movement), EventIdOf(movement), PaymentEventKind.Received, at) with
        {
            Amount = movement.Amount,
            Currency = movement.Currency,
            EndToEndId = movement.EndToEndId,
            Text = movement.Text,
            Payer = new Payer(movement.Party, movement.PartyIban, movement.Mandate),
        };
    }

    /// <summary>Names the facts that are told: <c>booked-1f0a22c9</c>.</summary>
    private static string EventIdOf(BankItem.Movement movement)
    {
        var facts = string.Join(
            '\n',
            movement.BookedOn.ToIso(),
            movement.Amount.Cents.ToString(CultureInfo.InvariantCulture),
            movement.Currency,
            movement.EndToEndId,
            movement.Text,
            movement.Party,
            movement.PartyIban?.Text,
            movement.Mandate
        );
        return $"booked-{Sha256Hex.Of(facts)[..HashLength]}";
    }
}
