using System.Security.Cryptography;
using System.Text;
using Aims.Payments;

namespace Aims.Functions.Tests;

/// <summary>A webhook as it goes over the wire.</summary>
/// <param name="Provider">Whose address it is sent to.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Header">The header that carries the signature.</param>
/// <param name="Signature">Its value; null: no such header.</param>
internal sealed record Webhook(string Provider, byte[] Body, string Header, string? Signature)
{
    /// <summary>As the provider sends it.</summary>
    public static Webhook Of(string provider, string body, DateTimeOffset at) =>
        Of(provider, Encoding.UTF8.GetBytes(body), at, TestSecrets.Of(provider));

    public static Webhook Of(string provider, byte[] body, DateTimeOffset at, string secret) =>
        new(provider, body, HeaderOf(provider), Sign(provider, body, at, secret));

    public static string HeaderOf(string provider) =>
        provider switch
        {
            "stripe" => "Stripe-Signature",
            "gocardless" => "Webhook-Signature",
            _ => BankSignature.Header,
        };

    /// <summary>Stripe's scheme is the one that our own format took over.</summary>
    private static string Sign(string provider, byte[] body, DateTimeOffset at, string secret) =>
        provider == "gocardless"
            ? Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body))
            : BankSignature.Sign(secret, body, at);

    public async Task<HttpResponseMessage> SendAsync(HttpClient http, CancellationToken stop, bool isChunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{Provider}")
        {
            Content = new ByteArrayContent(Body),
        };
        request.Headers.TransferEncodingChunked = isChunked;
        if (Signature is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(Header, Signature));
        }

        return await http.SendAsync(request, stop);
    }
}
