namespace Aims.Local;

/// <summary>What reaches the app of a story and concerns no invoice of it.</summary>
internal static class Strays
{
    /// <summary>On the eighth of a month.</summary>
    public static Scene[] In(BillingPeriod month)
    {
        var day = month.First.AddDays(7);
        return
        [
            // From nobody that we know, for nothing that is said: unmatched.
            BankScenes.Transfer(
                $"CRE-{month}-INCONNU",
                day,
                new Money(12_345),
                new TransferWording(Text: "VIR INSTANTANE", PayerName: "M. Personne")
            ),
            // Only euro has accounts: parked.
            StripeScenes.Intent($"pi_{month}_USD", day, "succeeded", new Money(20_000), null, "usd", Fate.Parked),
            // Somebody tries to pay with words: refused, with the status that each provider asks for.
            Forged(BankScenes.Transfer($"CRE-{month}-FAUX", day, new Money(99_900), new TransferWording())),
            Forged(
                StripeScenes.Intent($"pi_{month}_FAUX", day, "succeeded", new Money(99_900), null, "eur", Fate.Taken)
            ),
            Forged(ForgedDebit($"PM-{month}-FAUX", day)),
        ];
    }

    private static Scene ForgedDebit(string payment, DateOnly day)
    {
        var body = GoCardlessBody.OfPayment(payment, Hours.Before(day), "", new Money(99_900), "confirmed");
        return new Scene(day, new Delivery.Webhook($"gocardless:{payment}", "gocardless", body));
    }

    private static Scene Forged(Scene scene) =>
        scene with
        {
            Delivery = (Delivery.Webhook)scene.Delivery with { Fate = Fate.Forged },
        };
}
