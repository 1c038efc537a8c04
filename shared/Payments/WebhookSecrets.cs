namespace Aims.Payments;

/// <summary>What a provider signs with: one secret, or the old and the new one while it is replaced. Any of them may match.</summary>
public sealed class WebhookSecrets
{
    /// <summary>Keeps them.</summary>
    /// <exception cref="ArgumentException">There is none, or a blank one, with which anybody could sign.</exception>
    public WebhookSecrets(params IEnumerable<string> secrets)
    {
        Values = [.. secrets];
        if (Values.IsEmpty || Values.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A webhook needs at least one secret, none of them blank.", nameof(secrets));
        }
    }

    internal ImmutableArray<string> Values { get; }

    /// <summary>Never the secrets.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Values.Length} secret(s)");
}
