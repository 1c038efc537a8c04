using System.Text;
using System.Text.Unicode;
using Stripe;

namespace Aims.Payments;

/// <summary>Stripe's webhook. Stripe's own library verifies; the JSON we read ourselves, whatever API release wrote it.</summary>
/// <param name="secrets">The endpoint's signing secrets (<c>whsec_…</c>).</param>
/// <param name="tolerance">How far from now the signature may be: <see cref="SignatureRules.Tolerance"/>.</param>
public sealed class StripeWebhook(WebhookSecrets secrets, TimeSpan tolerance) : IWebhookProvider
{
    private readonly long _tolerance = tolerance.Ticks / TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public string Name => "stripe";

    /// <inheritdoc />
    public string SignatureHeader => "Stripe-Signature";

    /// <inheritdoc />
    public int BadSignatureStatus => 401;

    /// <inheritdoc />
    public SignatureVerdict Verify(string signature, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        // The library signs a string: only of strict UTF-8 is it the same as signing the bytes.
        if (signature is not { Length: <= SignatureRules.LongestHeader } || !Utf8.IsValid(body.Span))
        {
            return SignatureVerdict.Bad;
        }

        var text = Encoding.UTF8.GetString(body.Span);
        if (IsSigned(text, signature, _tolerance, now))
        {
            return SignatureVerdict.Good;
        }

        return IsSigned(text, signature, long.MaxValue, now) ? SignatureVerdict.Outdated : SignatureVerdict.Bad;
    }

    /// <inheritdoc />
    public WebhookReading Read(ReadOnlyMemory<byte> body) =>
        ProviderJson.Read(HalfSurrogates.Replaced(body), StripeMessage.Read);

    private bool IsSigned(string body, string signature, long seconds, DateTimeOffset now) =>
        secrets.Values.Any(secret => IsSigned(body, signature, secret, seconds, now));

    private static bool IsSigned(string body, string signature, string secret, long seconds, DateTimeOffset now)
    {
        try
        {
            EventUtility.ValidateSignature(body, signature, secret, seconds, now.ToUnixTimeSeconds());
            return true;
        }
        catch (Exception e) when (e is StripeException or FormatException or OverflowException)
        {
            // The library's only way of saying no; the last two are of a time that is no number of seconds.
            return false;
        }
    }
}
