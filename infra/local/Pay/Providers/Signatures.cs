using System.Security.Cryptography;
using System.Text;

namespace Aims.Local;

/// <summary>Signs bodies as each provider documents it, without the app's own code: a mistake there must not be made here too.</summary>
/// <param name="secrets">What each of them signs with.</param>
/// <param name="now">The present as the app knows it: a signature that says its time grows old.</param>
internal sealed class Signatures(RunSecrets secrets, DateTimeOffset now)
{
    /// <summary>The header of a provider, and what stands in it.</summary>
    public (string Name, string Value) Header(string provider, byte[] body) =>
        provider switch
        {
            "stripe" => ("Stripe-Signature", Timed(secrets.Stripe, body)),
            "gocardless" => ("Webhook-Signature", Hash(secrets.GoCardless, body)),
            "bank" => ("Aims-Signature", Timed(secrets.Bank, body)),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Nobody signs so."),
        };

    private string Timed(string secret, byte[] body)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={time},v1={Hash(secret, [.. Encoding.UTF8.GetBytes(time + "."), .. body])}";
    }

    private static string Hash(string secret, byte[] signed) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
}
