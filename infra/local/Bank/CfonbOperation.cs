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
