using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>Sixty payments of one account, and the reversal of some: the same for the same seed, whichever contract they are for.</summary>
internal sealed class RacedPayments
{
    private const int Count = 60;

    public RacedPayments(int seed, string contract, IReadOnlyList<Document> documents)
    {
#pragma warning disable CA5394 // The payments are no secret: the seed makes them come again.
        var random = new Random(seed);
        for (var n = 0; n < Count; n++)
        {
            var payment = new PaymentId(PaymentSource.Bank, $"{contract}-{n:00}");
            var day = new DateOnly(2027, 2, random.Next(1, 26));
            var amount = new Money(random.Next(1, 4_000));
            var named = Enumerable
                .Range(0, random.Next(1, 3))
                .Select(_ => documents[random.Next(documents.Count)].Number);
            Events.Add(
                Of(payment, "received", PaymentEventKind.Received, day) with
                {
                    Amount = amount,
                    Currency = PaymentEvent.Euro,
                    Text = string.Join(' ', named),
                }
            );
            Received += amount;
            if (random.Next(3) == 0)
            {
                var back = new Money(random.Next(1, (int)amount.Cents + 1));
                var isWhole = random.Next(2) == 0;
                Events.Add(
                    Of(payment, "reversed", PaymentEventKind.Reversed, day.AddDays(random.Next(1, 30))) with
                    {
                        Amount = isWhole ? null : back,
                        Currency = PaymentEvent.Euro,
                        Reversal = "R-1",
                    }
                );
                Reversed += isWhole ? amount : back;
            }
        }
#pragma warning restore CA5394
    }

    public List<PaymentEvent> Events { get; } = [];

    public Money Received { get; }

    public Money Reversed { get; }

    public IEnumerable<string> Messages =>
        Events.Select(happened => new PaymentNotificationMessage.Happened(happened, "bank/race").Write());

    private static PaymentEvent Of(PaymentId payment, string id, PaymentEventKind kind, DateOnly day) =>
        PaymentEvent.Of(payment, id, kind, ParisCalendar.StartOf(day));
}
