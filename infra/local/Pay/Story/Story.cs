using static Aims.Local.BankScenes;
using static Aims.Local.ChequeScenes;
using static Aims.Local.GoCardlessScenes;
using static Aims.Local.StripeScenes;

namespace Aims.Local;

/// <summary>The story of a month that gets paid: who, on which days, what.</summary>
internal static class Story
{
    /// <summary>From when on invoices must be there to play a part.</summary>
    public const int FirstDay = 4;

    private static readonly Money Overpaid = new(5_000);

    /// <summary>What becomes of invoices: each line takes the first one of its means that is left.</summary>
    public static IReadOnlyList<Storyline> Lines { get; } =
    [
        new(
            "transfer, its number in the end-to-end id; told twice",
            MeansOfPayment.Transfer,
            it => Again(Transfer(it, 4, it.Total, new TransferWording($"{it.Number}-1", PayerName: it.Customer)), 8)
        ),
        new(
            "transfer, its number in free text",
            MeansOfPayment.Transfer,
            it => [Transfer(it, 8, it.Total, new TransferWording(Text: Scrawled(it), PayerName: it.Customer))]
        ),
        new(
            "transfer of 50 € too much: a credit",
            MeansOfPayment.Transfer,
            it => [Transfer(it, 15, it.Total + Overpaid, new TransferWording(Text: $"FACT {it.Number}"))]
        ),
        new(
            "transfers: two fifths, then the rest",
            MeansOfPayment.Transfer,
            it =>
                [
                    Transfer(it, 4, Part(it), new TransferWording($"{it.Number}-1"), nth: 1),
                    Transfer(it, 15, it.Total - Part(it), new TransferWording($"{it.Number}-2"), nth: 2),
                ]
        ),
        new(
            "Stripe: succeeded told before processing, and twice",
            MeansOfPayment.Transfer,
            it =>
                [
                    Intent(it, 8, "succeeded", it.Total),
                    Intent(it, 4, "processing", it.Total) with
                    {
                        Day = it.On(8),
                    },
                    Intent(it, 8, "succeeded", it.Total),
                ]
        ),
        new(
            "transfer of a part only",
            MeansOfPayment.Transfer,
            it => [Transfer(it, 20, Part(it), new TransferWording(Text: $"acompte {it.Number}"))]
        ),
        new(
            "debit: submitted, confirmed, paid out",
            MeansOfPayment.DirectDebit,
            it => [Debit(it, 4, "created", "submitted"), Debit(it, 8, "confirmed"), Debit(it, 15, "paid_out")]
        ),
        new(
            "debit: confirmed, then charged back",
            MeansOfPayment.DirectDebit,
            it => [Debit(it, 4, "submitted"), Debit(it, 8, "confirmed"), Debit(it, 20, "charged_back")]
        ),
        new(
            "debit: charged back, and the chargeback withdrawn",
            MeansOfPayment.DirectDebit,
            it => [Debit(it, 8, "confirmed"), Debit(it, 15, "charged_back"), Debit(it, 20, "chargeback_cancelled")]
        ),
        new(
            "debit failed; a transfer without words from its account",
            MeansOfPayment.DirectDebit,
            it =>
                [
                    Debit(it, 4, "submitted"),
                    Debit(it, 8, "failed"),
                    Transfer(it, 15, it.Total, new TransferWording(PayerName: it.Customer, PayerIban: it.Iban)),
                ]
        ),
        new(
            "two cheques",
            MeansOfPayment.Cheque,
            it => [Received(it, 15, Part(it)), Received(it, 15, it.Total - Part(it), nth: 2)]
        ),
        new(
            "cheque, bounced",
            MeansOfPayment.Cheque,
            it => [Received(it, 15, it.Total), Bounced(it, receivedOn: 15, day: 20)]
        ),
        new(
            "Stripe: paid, then disputed",
            null,
            it => [Intent(it, 8, "succeeded", it.Total), Disputed(it, 20, it.Total)]
        ),
    ];

    /// <summary>As a person writes it, and a bank passes it on.</summary>
    private static string Scrawled(Debt debt) => $"Facture {debt.Number.ToLowerInvariant().Replace('-', ' ')} merci";

    private static Money Part(Debt debt) => debt.Total.Portion(2, 5);

    private static Scene[] Again(Scene scene, int day) =>
        [scene, scene with { Day = BillingPeriod.Of(scene.Day).First.AddDays(day - 1) }];
}
