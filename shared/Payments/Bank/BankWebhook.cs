namespace Aims.Payments;

/// <summary>The webhook of the back office and of connectors to banks: our own format, strict.</summary>
/// <param name="secrets">What they sign with.</param>
/// <param name="tolerance">How far from now the signature may be: <see cref="SignatureRules.Tolerance"/>.</param>
public sealed class BankWebhook(WebhookSecrets secrets, TimeSpan tolerance) : IWebhookProvider
{
    /// <inheritdoc />
    public string Name => "bank";

    /// <inheritdoc />
    public string SignatureHeader => BankSignature.Header;

    /// <inheritdoc />
    public int BadSignatureStatus => 401;

    /// <inheritdoc />
    public SignatureVerdict Verify(string signature, ReadOnlyMemory<byte> body, DateTimeOffset now) =>
        BankSignature.Verify(secrets, signature, body.Span, now, tolerance);

    /// <summary>All of it, or every fault: a sender of our own can be told to mend its message.</summary>
    public WebhookReading Read(ReadOnlyMemory<byte> body) =>
        HalfSurrogates.AreIn(body.Span)
            ? WebhookReading.Refuse("", "must be Unicode: an escape such as \\ud83d lacks its other half")
            : ProviderJson.Read(body, BankMessage.Read);
}
