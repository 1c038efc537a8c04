using static Aims.Local.BankScenes;
using static Aims.Local.GoCardlessScenes;
using static Aims.Local.StripeScenes;

namespace Aims.Local;

/// <summary>The ways in which invoices are paid, by what was agreed.</summary>
internal static class Plans
{
    private static readonly Plan[] OfDebits =
    [
        new(
            80,
            (it, n) =>
                [
                    Debit(it, 3, n, "created"),
                    Debit(it, 4, n, "submitted"),
                    Debit(it, 8, n, "confirmed"),
                    Debit(it, 12, n, "paid_out"),
                ]
        ),
        new(
            8,
            (it, n) =>
                [
                    Debit(it, 4, n, "submitted"),
                    Debit(it, 8, n, "confirmed"),
                    Debit(it, 12, n, "paid_out"),
                    Debit(it, 18, n, "charged_back"),
                ]
        ),
        new(12, (it, n) => [Debit(it, 4, n, "submitted"), Debit(it, 8, n, "failed")]),
    ];

    private static readonly Plan[] OfTransfers =
    [
        new(
            45,
            (it, n) => [Transfer(it, 6, it.Total, new TransferWording($"{it.Number}-{n}", PayerName: it.Customer), n)]
        ),
        new(25, (it, n) => [Transfer(it, 9, it.Total, new TransferWording(Text: $"Facture {it.Number} merci"), n)]),
        new(
            20,
            (it, n) =>
                [
                    Transfer(it, 5, it.Total.Portion(1, 3), new TransferWording($"{it.Number}-{n}-A"), (10 * n) + 1),
                    Transfer(
                        it,
                        14,
                        it.Total - it.Total.Portion(1, 3),
                        new TransferWording($"{it.Number}-{n}-B"),
                        (10 * n) + 2
                    ),
                ]
        ),
        new(
            5,
            (it, n) =>
                [Transfer(it, 11, it.Total + new Money(1_000), new TransferWording(Text: $"Fact {it.Number}"), n)]
        ),
        new(8, (it, n) => [Transfer(it, 10, it.Total.Portion(1, 2), new TransferWording($"{it.Number}-{n}"), n)]),
        // It names nothing, and its account is known to no contract.
        new(
            2,
            (it, n) => [Transfer(it, 13, it.Total, new TransferWording(Text: "virement", PayerName: it.Customer), n)]
        ),
    ];

    private static readonly Plan[] OfCards =
    [
        new(85, (it, n) => [Intent(it, 7, "processing", it.Total, n), Intent(it, 7, "succeeded", it.Total, n)]),
        new(10, (it, n) => [Intent(it, 7, "succeeded", it.Total, n), Disputed(it, 16, it.Total, n)]),
        new(
            5,
            (it, n) =>
                [
                    Intent(it, 7, "succeeded", it.Total, n),
                    Disputed(it, 12, it.Total, n),
                    DisputeClosed(it, 19, "won", it.Total, n),
                ]
        ),
    ];

    /// <summary>Those of one means. Who would send a cheque pays by card here: cheques come by hand, not by webhook.</summary>
    public static Plan[] Of(MeansOfPayment means) =>
        means switch
        {
            MeansOfPayment.DirectDebit => OfDebits,
            MeansOfPayment.Transfer => OfTransfers,
            _ => OfCards,
        };
}
