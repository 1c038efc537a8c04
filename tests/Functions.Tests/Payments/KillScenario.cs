namespace Aims.Functions.Tests;

/// <summary>One way in which money comes, played again and again under other ids.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Contracts">How many contracts it concerns, each with one open invoice of 309,60 EUR.</param>
/// <param name="Webhook">What the provider sends about it.</param>
/// <param name="Before">What was sent and processed before, undisturbed.</param>
internal sealed record KillScenario(
    string Name,
    int Contracts,
    Func<KillRound, Webhook> Webhook,
    Func<KillRound, Webhook>? Before = null
)
{
    private static readonly DateTimeOffset Now = WebhookFixture.Now;

    /// <summary>Every one.</summary>
    public static IReadOnlyList<KillScenario> All { get; } =
    [
        new(
            "a card payment that names its invoice, more than it asks for",
            1,
            round =>
                Tests.Webhook.Of(
                    "stripe",
                    WebhookBodies.Stripe($"pi_{round.Reference}", 40_000, round.NumberOf(0)),
                    Now
                )
        ),
        new(
            "a transfer without reference, from an account that pays for two contracts",
            2,
            round =>
                Tests.Webhook.Of(
                    "bank",
                    WebhookBodies.Bank(
                        WebhookBodies.BankEvent($"B{round.Reference}", KillRound.SecondAmount, iban: round.Iban.Text)
                    ),
                    Now
                )
        ),
        new(
            "a debit that pays the invoices of two contracts",
            2,
            round =>
                Tests.Webhook.Of(
                    "gocardless",
                    WebhookBodies.GoCardless(
                        WebhookBodies.GoCardlessEvent(
                            $"PM{round.Reference}",
                            "confirmed",
                            50_001,
                            $"{round.NumberOf(0)} {round.NumberOf(1)}"
                        )
                    ),
                    Now
                )
        ),
        new(
            "a transfer that nobody has",
            1,
            round =>
                Tests.Webhook.Of("bank", WebhookBodies.Bank(WebhookBodies.BankEvent($"B{round.Reference}", 7_777)), Now)
        ),
        new(
            "a card payment of the invoice that a transfer without reference was taken for",
            1,
            round =>
                Tests.Webhook.Of(
                    "stripe",
                    WebhookBodies.Stripe($"pi_{round.Reference}", KillRound.FirstAmount, round.NumberOf(0)),
                    Now
                ),
            round =>
                Tests.Webhook.Of(
                    "bank",
                    WebhookBodies.Bank(
                        WebhookBodies.BankEvent($"B{round.Reference}", KillRound.FirstAmount, iban: round.Iban.Text)
                    ),
                    Now
                )
        ),
    ];

    public override string ToString() => Name;
}
