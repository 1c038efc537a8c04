namespace Aims.Local;

/// <summary>What GoCardless tells us.</summary>
internal static class GoCardlessScenes
{
    /// <summary>Things happened to the debit of a document, in one message.</summary>
    /// <param name="debt">The document.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="nth">Tells the debits of one document apart.</param>
    /// <param name="actions">Such as <c>confirmed</c>.</param>
    public static Scene Debit(Debt debt, int day, int nth, params string[] actions)
    {
        var payment = $"PM-{debt.Number}-{nth}";
        var body = GoCardlessBody.OfPayment(payment, Hours.Before(debt.On(day)), debt.Number, debt.Total, actions);
        return new Scene(debt.On(day), new Delivery.Webhook($"gocardless:{payment}", "gocardless", body));
    }

    /// <inheritdoc cref="Debit(Debt, int, int, string[])" />
    public static Scene Debit(Debt debt, int day, params string[] actions) => Debit(debt, day, 1, actions);
}
