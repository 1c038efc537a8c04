using System.Text;
using System.Text.Json;

namespace Aims.Payments.Tests;

/// <summary>Messages with a few bytes changed, taken away or put in, the same ones in each run.</summary>
public sealed class MutationTests
{
    private const int Runs = 3_000;
    private const int Seed = 20_261_204;

    private static readonly string[] Pieces =
    [
        "\"",
        "\\",
        "\\ud83d",
        "\\ude00",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-",
        "1e999",
        "0",
        "99999999999999999999",
        "\u0000",
        "é",
        "😀",
        "\\u0000",
        "\\n",
        "t=",
        "v1=",
    ];

    public static TheoryData<string> Names => Providers.Names;

    private static string[] Bodies(string name) =>
        name switch
        {
            "stripe" =>
            [
                Vector.Stripe.Body,
                StripeBodies.OfIntent("payment_intent.succeeded"),
                StripeBodies.OfIntent("payment_intent.payment_failed", ("last_payment_error", """{"code":"a"}""")),
                StripeBodies.OfCharge("charge.refunded", ("amount_refunded", "5")),
                StripeBodies.OfRefund("refund.updated"),
                StripeBodies.OfDispute("charge.dispute.closed"),
            ],
            "gocardless" =>
            [
                Vector.GoCardless.Body,
                GoCardlessBodies.Message(
                    GoCardlessBodies.Payment("confirmed"),
                    GoCardlessBodies.Payment("failed"),
                    GoCardlessBodies.Payment("charged_back")
                ),
                GoCardlessBodies.OfPayment(
                    "paid_out",
                    ("resource_metadata", """{"invoice":"F2026-000123","amount_cents":"5"}""")
                ),
            ],
            _ => [Vector.Bank.Body, """{"version":1,"events":[{"kind":"reversed","reversal":"R"}]}"""],
        };

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at - (at == 0 ? 1 : 0)));
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)));
                    break;
            }
        }

        return [.. bytes];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_other_body_is_good_under_a_signature(string name)
    {
        var (vector, random) = (Vector.Of(name), new Random(Seed));
        var provider = Providers.Of(name, vector.Secret, "another");
        for (var run = 0; run < Runs; run++)
        {
            var body = Mutated(vector.Bytes, random);
            if (!body.SequenceEqual(vector.Bytes))
            {
                Assert.Equal(SignatureVerdict.Bad, provider.Verify(vector.Signature, body, vector.Now));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mutated_header_is_answered_and_signs_no_other_body(string name)
    {
        var (vector, random) = (Vector.Of(name), new Random(Seed));
        var provider = Providers.Of(name, vector.Secret);
        byte[] other = [.. vector.Bytes, (byte)' '];
        for (var run = 0; run < Runs; run++)
        {
            // Latin-1, as servers decode headers.
            var header = Encoding.Latin1.GetString(Mutated(Encoding.Latin1.GetBytes(vector.Signature), random));
            Assert.True(Enum.IsDefined(provider.Verify(header, vector.Bytes, vector.Now)));
            Assert.Equal(SignatureVerdict.Bad, provider.Verify(header, other, vector.Now));
        }
    }

    /// <summary>Whatever arrives is read without an exception, and what is known of it can be kept as it is.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Any_body_is_read_and_what_is_known_of_it_can_be_kept(string name)
    {
        var random = new Random(Seed);
        var provider = Providers.Of(name, "secret");
        var bodies = Bodies(name).Select(Encoding.UTF8.GetBytes).ToArray();
        var known = 0;
        for (var run = 0; run < 3 * Runs; run++)
        {
            var reading = provider.Read(Mutated(bodies[run % bodies.Length], random));
            known += reading is WebhookReading.Events events ? events.Listed.Count(CanBeKept) : 0;
        }

        Assert.True(known > 100, $"Only {known} were known: the mutations break everything and show nothing.");
    }

    private static bool CanBeKept(WebhookEvent listed)
    {
        if (listed is WebhookEvent.Unreadable unreadable)
        {
            Assert.True(PaymentId.IsReference(unreadable.EventId), unreadable.EventId);
            Assert.NotEmpty(unreadable.Reason);
            return false;
        }

        var happened = Assert.IsType<WebhookEvent.Known>(listed).Happened;
        using var json = JsonDocument.Parse(PaymentEventJson.Write(happened).ToJsonString());
        var kept = PaymentEventJson.Read(json.RootElement);
        Assert.Equal("", string.Join("; ", kept.Faults));
        Assert.Equal(happened, kept.Value);
        return true;
    }
}
