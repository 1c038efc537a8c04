using System.Text;
using System.Text.Unicode;

namespace Aims.Functions.Tests;

/// <summary>Valid webhooks with a few things changed, the same ones for the same seed.</summary>
internal sealed class WebhookMutations(int seed)
{
    /// <summary>Documents F2026-000001 and so on that exist in the test; as many more are named and do not.</summary>
    public const int Documents = 40;

    private const int Payments = 400;
    private static readonly DateTimeOffset Now = WebhookFixture.Now;

    private static readonly string[] Pieces =
    [
        "\"",
        "\\",
        "\\ud83d",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "-",
        "1e999",
        "99999999999999999999",
        "\u0000",
        "é",
        "😀",
        "\\u0000",
        "t=",
        "v1=",
    ];

    /// <summary>In the place of a value: other types, absurd numbers, depths.</summary>
    private static readonly string[] Values =
    [
        "null",
        "true",
        "{}",
        "[]",
        "[[1]]",
        "\"\"",
        "\" \"",
        "\"..\"",
        "\"a/b?c#d\"",
        "\"F2026-000001\"",
        "-1",
        "0",
        "0.5",
        "1e3",
        "1E-400",
        "9223372036854775808",
        new string('9', 400),
        $"\"{new string('x', 3_000)}\"",
        "\"\\ud83d\"",
        "\"\\u0000\"",
        $"{new string('[', 40)}{new string(']', 40)}",
        $"{new string('[', 300)}{new string(']', 300)}",
        string.Concat(Enumerable.Repeat("{\"a\":", 70)) + "1" + new string('}', 70),
    ];

    private static readonly string[] Headers =
    [
        "",
        ",",
        ",,,,",
        "t=,v1=",
        "t=1,v1=",
        "t=99999999999999999999999,v1=00",
        "t=-9223372036854775808,v1=00",
        "v1=00,t=0",
        "=",
        "é",
        "\t",
        "\u0001",
        "t=٣,v1=00",
        string.Concat(Enumerable.Repeat("t=1,v1=0,", 400)),
        new string('0', 64),
        new string('a', 5_000),
        new string(',', 20_000),
        new string('x', 40_000),
    ];

#pragma warning disable CA5394 // The mutations are no secret: the seed makes them come again.
    private readonly Random _random = new(seed);

    public IEnumerable<MutatedWebhook> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private MutatedWebhook Next()
    {
        var provider = TestSecrets.Providers[_random.Next(3)];
        var original = Encoding.UTF8.GetBytes(Body(provider));
        var good = Signed(provider, original);
        return _random.Next(100) switch
        {
            < 40 => Resigned(provider, MutatedBytes(original), "bytes changed and signed anew"),
            < 48 => Resigned(provider, MutatedJson(original), "JSON changed and signed anew"),
            < 68 => Kept(good, MutatedBytes(original), "bytes changed under the old signature"),
            < 78 => Kept(good, MutatedJson(original), "JSON changed under the old signature"),
            < 88 => WithHeader(good),
            < 93 => Elsewhere(good),
            < 98 => Old(provider, original),
            _ => new MutatedWebhook(good, IsSigned: true, "left as it is"),
        };
    }

    private static Webhook Signed(string provider, byte[] body) =>
        Webhook.Of(provider, body, Now, TestSecrets.Of(provider));

    /// <summary>Stripe's library signs texts: what is no UTF-8 is never signed for it.</summary>
    private static MutatedWebhook Resigned(string provider, byte[] body, string how) =>
        new(Signed(provider, body), provider != "stripe" || Utf8.IsValid(body), how);

    private static MutatedWebhook Kept(Webhook good, byte[] body, string how) =>
        new(good with { Body = body }, body.AsSpan().SequenceEqual(good.Body), how);

    private MutatedWebhook WithHeader(Webhook good)
    {
        if (_random.Next(3) == 0)
        {
            return new MutatedWebhook(good with { Signature = Pick(Headers) }, IsSigned: false, "another header");
        }

        var text = Encoding.Latin1.GetString(MutatedBytes(Encoding.Latin1.GetBytes(good.Signature!)));
        // HttpClient sends no line ends, and trims what is around a value.
        var header = text.Replace('\r', ' ').Replace('\n', ' ').Replace('\0', ' ').Trim(' ', '\t');
        // Every part of the true one is still there: more of them, or in another order, may be as good.
        var isWhole = good.Signature!.Split(',').All(part => header.Split(',').Contains(part));
        return isWhole
            ? new MutatedWebhook(good, IsSigned: true, "the header changed and given back")
            : new MutatedWebhook(good with { Signature = header }, IsSigned: false, "header bytes changed");
    }

    private MutatedWebhook Elsewhere(Webhook good)
    {
        var other = Pick([.. TestSecrets.Providers.Where(name => name != good.Provider)]);
        var sent = good with
        {
            Provider = other,
            Header = _random.Next(2) == 0 ? good.Header : Webhook.HeaderOf(other),
        };
        return new MutatedWebhook(sent, IsSigned: false, "sent to another provider's address");
    }

    /// <summary>GoCardless' signature says no time.</summary>
    private MutatedWebhook Old(string provider, byte[] body)
    {
        var seconds = _random.Next(301, 1_000_000) * (_random.Next(2) == 0 ? 1 : -1);
        var sent = Webhook.Of(provider, body, Now.AddSeconds(seconds), TestSecrets.Of(provider));
        return new MutatedWebhook(sent, IsSigned: provider == "gocardless", "signed at another time");
    }

    private string Body(string provider)
    {
        var (payment, cents) = (_random.Next(Payments), _random.Next(1, 50_000));
        var number = new DocumentNumber(Series.F, 2026, _random.Next(1, 2 * Documents)).ToString();
        return provider switch
        {
            "stripe" => _random.Next(4) switch
            {
                0 => WebhookBodies.StripeRefund($"pi_{payment}", $"{payment}", cents),
                1 => WebhookBodies.Stripe($"pi_{payment}", cents, "", "customer.created"),
                _ => WebhookBodies.Stripe($"pi_{payment}", cents, number),
            },
            "gocardless" => _random.Next(3) == 0
                ? WebhookBodies.GoCardless(
                    WebhookBodies.GoCardlessEvent($"PM{payment}", "confirmed", cents, number),
                    WebhookBodies.GoCardlessEvent($"PM{payment}", Pick(["failed", "charged_back", "paid_out"]), cents)
                )
                : WebhookBodies.GoCardless(
                    WebhookBodies.GoCardlessEvent($"PM{payment}", Pick(["confirmed", "created"]), cents, number)
                ),
            _ => WebhookBodies.Bank(
                _random.Next(3) == 0
                    ? WebhookBodies.BankReversal($"B{payment}", "R-1")
                    : WebhookBodies.BankEvent(
                        $"B{payment}",
                        cents,
                        number.Replace('-', ' '),
                        "FR7630006000011234567890189"
                    )
            ),
        };
    }

    private byte[] MutatedBytes(byte[] original)
    {
        var bytes = original.ToList();
        for (var times = _random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = _random.Next(bytes.Count);
            var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
            switch (_random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << _random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pick(Pieces)));
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    // A digit for a digit: it stays JSON, with another amount, day or id.
                    at = bytes.FindIndex(at, letter => char.IsAsciiDigit((char)letter));
                    if (at >= 0)
                    {
                        bytes[at] = (byte)('0' + _random.Next(10));
                    }

                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A member that is there twice, or has another value.</summary>
    private byte[] MutatedJson(byte[] original)
    {
        var text = Encoding.UTF8.GetString(original);
        var members = JsonMembers.In(text);
        for (var times = _random.Next(1, 3); times > 0; times--)
        {
            var (name, start, length) = members[_random.Next(members.Count)];
            var value = Pick(Values);
            text =
                _random.Next(4) == 0
                    ? $"{text[..start]}{text.Substring(start, length)},\"{name}\":{value}{text[(start + length)..]}"
                    : $"{text[..start]}{value}{text[(start + length)..]}";
            members = JsonMembers.In(text);
            if (members.Count == 0)
            {
                break;
            }
        }

        return Encoding.UTF8.GetBytes(text);
    }

    private string Pick(string[] list) => list[_random.Next(list.Length)];
#pragma warning restore CA5394
}
