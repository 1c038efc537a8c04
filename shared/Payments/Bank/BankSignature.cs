using System.Security.Cryptography;
using System.Text;

namespace Aims.Payments;

/// <summary>The signature of our own format: <c>t=1733270400,v1=5257a8…</c>, HMAC-SHA256 of <c>1733270400.</c> and the raw body.</summary>
/// <remarks>Several <c>v1</c> while the sender changes its secret.</remarks>
public static class BankSignature
{
    /// <summary>The HTTP header that carries it.</summary>
    public const string Header = "Aims-Signature";

    private const string Time = "t=";
    private const string Version = "v1=";

    /// <summary>The value of the header: what a connector sends.</summary>
    /// <param name="secret">What it shares with us.</param>
    /// <param name="body">The bytes that will be sent.</param>
    /// <param name="now">The present.</param>
    public static string Sign(string secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Time}{time},{Version}{Hash(secret, time, body)}";
    }

    internal static SignatureVerdict Verify(
        WebhookSecrets secrets,
        string signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now,
        TimeSpan tolerance
    )
    {
        if (signature is not { Length: <= SignatureRules.LongestHeader })
        {
            return SignatureVerdict.Bad;
        }

        var parts = signature.Split(',');
        var time = parts[0].StartsWith(Time, StringComparison.Ordinal) ? parts[0][Time.Length..] : "";
        if (
            !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !parts.Skip(1).All(part => part.StartsWith(Version, StringComparison.Ordinal))
            || !IsSigned(secrets, time, [.. parts.Skip(1).Select(part => part[Version.Length..])], body)
        )
        {
            return SignatureVerdict.Bad;
        }

        // As decimals: a time near the end of numbers must not overflow.
        var distance = decimal.Abs((decimal)now.ToUnixTimeSeconds() - second);
        return distance <= (decimal)tolerance.Ticks / TimeSpan.TicksPerSecond
            ? SignatureVerdict.Good
            : SignatureVerdict.Outdated;
    }

    private static bool IsSigned(WebhookSecrets secrets, string time, string[] given, ReadOnlySpan<byte> body)
    {
        foreach (var secret in secrets.Values)
        {
            var expected = Encoding.UTF8.GetBytes(Hash(secret, time, body));
            if (given.Any(it => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(it), expected)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Hash(string secret, string time, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(time + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
