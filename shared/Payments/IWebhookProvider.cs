namespace Aims.Payments;

/// <summary>One who tells us about payments by webhook: how its messages are verified, and what they say.</summary>
/// <remarks>
/// Neither method throws, whatever arrives. The caller bounds the body (1 MiB) and answers a message without signature header.
/// </remarks>
public interface IWebhookProvider
{
    /// <summary>Its name in the address: <c>stripe</c>, <c>gocardless</c>, <c>bank</c>.</summary>
    string Name { get; }

    /// <summary>The HTTP header that carries the signature.</summary>
    string SignatureHeader { get; }

    /// <summary>The HTTP status that the provider expects when a signature is bad.</summary>
    int BadSignatureStatus { get; }

    /// <summary>Whether a message comes from the provider.</summary>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>.</param>
    /// <param name="body">The bytes as they arrived: signatures cover bytes, not what a parser makes of them.</param>
    /// <param name="now">The present, for signatures that grow old.</param>
    SignatureVerdict Verify(string signature, ReadOnlyMemory<byte> body, DateTimeOffset now);

    /// <summary>What a message says about payments. Ask only when <see cref="Verify"/> found it good.</summary>
    WebhookReading Read(ReadOnlyMemory<byte> body);
}
