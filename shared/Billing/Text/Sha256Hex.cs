using System.Security.Cryptography;
using System.Text;

namespace Aims.Billing;

/// <summary>SHA-256 as 64 lower-case hexadecimal digits: the one way in which we name content.</summary>
public static class Sha256Hex
{
    /// <summary>The hash of some bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The hash of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
