namespace Aims.Local;

/// <summary>What Stripe tells us.</summary>
internal static class StripeScenes
{
    /// <summary>Something happened to the payment of a document.</summary>
    /// <param name="debt">The document.</param>
    /// <param name="day">The day of the month on which it happened.</param>
    /// <param name="status"><c>processing</c> or <c>succeeded</c>.</param>
    /// <param name="amount">How much.</param>
    /// <param name="nth">Tells the payments of one document apart.</param>
    public static Scene Intent(Debt debt, int day, string status, Money amount, int nth = 1) =>
        Intent(IntentOf(debt, nth), debt.On(day), status, amount, debt.Number, "eur", Fate.Taken);

    /// <summary>A payment that names no document, in any currency.</summary>
    public static Scene Intent(
        string intent,
        DateOnly day,
        string status,
        Money amount,
        string? invoice,
        string currency,
        Fate fate
    ) => Scene(intent, day, StripeBody.OfIntent(intent, status, Hours.Before(day), amount, invoice, currency), fate);

    public static Scene Disputed(Debt debt, int day, Money amount, int nth = 1) =>
        Scene(
            IntentOf(debt, nth),
            debt.On(day),
            StripeBody.Disputed(IntentOf(debt, nth), Hours.Before(debt.On(day)), amount)
        );

    public static Scene DisputeClosed(Debt debt, int day, string outcome, Money amount, int nth = 1) =>
        Scene(
            IntentOf(debt, nth),
            debt.On(day),
            StripeBody.DisputeClosed(IntentOf(debt, nth), outcome, Hours.Before(debt.On(day)), amount)
        );

    private static string IntentOf(Debt debt, int nth) => $"pi_{debt.Number}_{nth}";

    private static Scene Scene(string intent, DateOnly day, string body, Fate fate = Fate.Taken) =>
        new(day, new Delivery.Webhook($"stripe:{intent}", "stripe", body, fate));
}
