using System.Security.Cryptography;
using System.Text;

namespace Aims.Operations;

/// <summary>The signature of an order: <c>t=1796371200,v1=5257a8…</c>, HMAC-SHA256 of <c>1796371200.</c> and the raw body.</summary>
/// <remarks>
/// The scheme of our bank webhooks (<c>BankSignature</c>), so that whoever has written one side of it once can read the other. It is
/// written again here because adapters do not know each other, and because what we send may change apart from what we take.
/// </remarks>
public static class OperationsSignature
{
    /// <summary>The HTTP header that carries it.</summary>
    public const string Header = "Aims-Signature";

    private const string Time = "t=";
    private const string Version = "v1=";

    /// <summary>A longer header is bad unread: a genuine one has some hundred characters.</summary>
    private const int LongestHeader = 4_096;

    /// <summary>How far from now the time of a signature may be, both ways.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromSeconds(300);

    /// <summary>The value of the header.</summary>
    /// <param name="secret">What operations share with us.</param>
    /// <param name="body">The bytes that will be sent.</param>
    /// <param name="now">The present.</param>
    public static string Sign(string secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Time}{time},{Version}{Hash(secret, time, body)}";
    }

    /// <summary>Whether an order comes from us; never throws, whatever arrives. For receivers, ours and those of others.</summary>
    /// <param name="secret">What operations share with us.</param>
    /// <param name="signature">The value of the header; null when there is none. Any of several <c>v1</c> may match.</param>
    /// <param name="body">The bytes as they arrived: the signature covers bytes, not what a parser makes of them.</param>
    /// <param name="now">The present.</param>
    public static OrderSignatureVerdict Verify(
        string secret,
        string? signature,
        ReadOnlySpan<byte> body,
        DateTimeOffset now
    )
    {
        if (signature is not { Length: <= LongestHeader })
        {
            return OrderSignatureVerdict.Bad;
        }

        var parts = signature.Split(',');
        var time = parts[0].StartsWith(Time, StringComparison.Ordinal) ? parts[0][Time.Length..] : "";
        if (
            !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            || !parts.Skip(1).All(part => part.StartsWith(Version, StringComparison.Ordinal))
            || !IsSigned(secret, time, [.. parts.Skip(1).Select(part => part[Version.Length..])], body)
        )
        {
            return OrderSignatureVerdict.Bad;
        }

        // As decimals: a time near the end of numbers must not overflow.
        var distance = decimal.Abs((decimal)now.ToUnixTimeSeconds() - second);
        return distance <= (decimal)Tolerance.Ticks / TimeSpan.TicksPerSecond
            ? OrderSignatureVerdict.Good
            : OrderSignatureVerdict.Outdated;
    }

    private static bool IsSigned(string secret, string time, string[] given, ReadOnlySpan<byte> body)
    {
        var expected = Encoding.UTF8.GetBytes(Hash(secret, time, body));
        return given.Any(it => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(it), expected));
    }

    private static string Hash(string secret, string time, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(time + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
