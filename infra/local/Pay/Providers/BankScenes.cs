namespace Aims.Local;

/// <summary>What the bank tells us.</summary>
internal static class BankScenes
{
    /// <summary>A transfer for a document, told on the day it was booked.</summary>
    /// <param name="debt">What it is for, whether it says so or not.</param>
    /// <param name="day">The day of the month.</param>
    /// <param name="amount">How much.</param>
    /// <param name="wording">What it says.</param>
    /// <param name="nth">Tells the transfers for one document apart.</param>
    public static Scene Transfer(Debt debt, int day, Money amount, TransferWording wording, int nth = 1) =>
        Transfer($"CRE-{debt.Number}-{nth}", debt.On(day), amount, wording);

    /// <summary>A transfer for nothing that we know of.</summary>
    public static Scene Transfer(string reference, DateOnly day, Money amount, TransferWording wording) =>
        new(day, new Delivery.Webhook($"bank:{reference}", "bank", BankBody.Received(reference, day, amount, wording)));
}
