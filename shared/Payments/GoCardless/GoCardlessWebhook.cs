using System.Security.Cryptography;
using System.Text;

namespace Aims.Payments;

/// <summary>GoCardless' webhook: one message, many events that need not belong together.</summary>
/// <param name="secrets">The endpoint's secrets.</param>
public sealed class GoCardlessWebhook(WebhookSecrets secrets) : IWebhookProvider
{
    /// <inheritdoc />
    public string Name => "gocardless";

    /// <inheritdoc />
    public string SignatureHeader => "Webhook-Signature";

    /// <summary>Token invalid, as GoCardless documents.</summary>
    public int BadSignatureStatus => 498;

    /// <summary>The signature says no time: a message that is played again is known by the ids of its events.</summary>
    public SignatureVerdict Verify(string signature, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (signature is not { Length: 2 * HMACSHA256.HashSizeInBytes })
        {
            return SignatureVerdict.Bad;
        }

        var given = Encoding.UTF8.GetBytes(signature);
        return secrets.Values.Any(secret => IsSigned(given, secret, body.Span))
            ? SignatureVerdict.Good
            : SignatureVerdict.Bad;
    }

    /// <inheritdoc />
    public WebhookReading Read(ReadOnlyMemory<byte> body) =>
        ProviderJson.Read(HalfSurrogates.Replaced(body), GoCardlessMessage.Read);

    private static bool IsSigned(byte[] given, string secret, ReadOnlySpan<byte> body)
    {
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), given);
    }
}
