using System.Diagnostics;

namespace Aims.Local;

/// <summary>Interbank operation codes and labels of movements.</summary>
/// <remarks>
/// The brochure of the codes is for banks only. 05 and 06 are the transfers received and made of every French bank, A3 the unpaid
/// direct debit of the sample statement of pennylane-hq/cfonb; A1 for direct debits credited is this stand-in's guess. Banks differ: a
/// reader should not need them where the complements say the same.
/// </remarks>
internal static class CfonbOperation
{
    public static string CodeOf(BankMovementKind kind) =>
        kind switch
        {
            BankMovementKind.BatchCredit => "A1",
            BankMovementKind.DebitReturn => "A3",
            BankMovementKind.TransferIn => "05",
            BankMovementKind.TransferOut => "06",
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// The interbank reject code: that there is one says that the movement is an R-transaction. Which one is as good as any: what the
    /// codes mean is not public either.
    /// </summary>
    public static string RejectOf(BankMovement movement) => movement.Kind == BankMovementKind.DebitReturn ? "90" : "  ";

    public static string LabelOf(BankMovement movement) =>
        movement.Kind switch
        {
            BankMovementKind.BatchCredit => "REMISE PRLV SEPA",
            BankMovementKind.DebitReturn => "IMPAYE PRLV SEPA",
            BankMovementKind.TransferIn => $"VIR SEPA {movement.Party}",
            BankMovementKind.TransferOut => $"VIR SEPA EMIS {movement.Party}",
            _ => throw new UnreachableException(),
        };
}
