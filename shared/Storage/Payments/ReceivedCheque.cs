using Aims.Billing;

namespace Aims.Storage;

/// <summary>A cheque in the register.</summary>
/// <param name="Payment">The payment that it is.</param>
/// <param name="Day">The day it reached us.</param>
/// <param name="Cheque">Its number and bank.</param>
/// <param name="Drawer">Who drew it.</param>
/// <param name="Reference">What it pays, as accounting wrote.</param>
/// <param name="Amount">Its amount.</param>
public sealed record ReceivedCheque(
    PaymentId Payment,
    DateOnly Day,
    Cheque Cheque,
    string Drawer,
    string Reference,
    Money Amount
);
