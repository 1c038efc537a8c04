namespace Aims.Local;

/// <summary>What accounting does with cheques.</summary>
internal static class ChequeScenes
{
    /// <summary>A cheque is entered on the day it reached us.</summary>
    public static Scene Received(Debt debt, int day, Money amount, int nth = 1) =>
        new(debt.On(day), new Delivery.Cheque(NumberOf(debt, nth), debt.Customer, debt.Number, amount));

    /// <summary>It comes back from the bank.</summary>
    public static Scene Bounced(Debt debt, int receivedOn, int day, int nth = 1) =>
        new(debt.On(day), new Delivery.Bounce(NumberOf(debt, nth), debt.On(receivedOn), "chèque sans provision"));

    /// <summary>Seven digits as printed on a French cheque, different for each document.</summary>
    private static string NumberOf(Debt debt, int nth) => $"{nth}{debt.Number[^6..]}";
}
