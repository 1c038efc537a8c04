using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>Section <c>Operations</c>: who suspends and reinstates services. All of it is required: orders must go somewhere.</summary>
/// <param name="Endpoint"><c>Operations:Endpoint</c>, where orders are posted (docs/decisions/0010).</param>
/// <param name="Secret"><c>Operations:Secret</c>, what calls are signed with; a Key Vault reference in Azure.</param>
/// <param name="Email"><c>Operations:Email</c>, who reads the mail of an order.</param>
public sealed record OperationsSettings(Uri Endpoint, string Secret, EmailAddress Email)
{
    private const int ShortestSecret = 32;

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"{Endpoint}, {Email}";

    internal static OperationsSettings Read(SettingsReader reader) =>
        new(
            ReadEndpoint(reader, "Operations:Endpoint"),
            ReadSecret(reader, "Operations:Secret"),
            reader.Value<EmailAddress>("Operations:Email", EmailAddress.TryParse, EmailAddress.Rule)
        );

    private static Uri ReadEndpoint(SettingsReader reader, string name)
    {
        var text = reader.Text(name);
        if (Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && IsSafe(endpoint))
        {
            return endpoint;
        }

        if (text.Length > 0)
        {
            reader.Add(name, "must be an https address without user, or an http one of this machine");
        }

        return new Uri("https://missing.invalid/");
    }

    // A password in the address would stand in logs; the signature is what says who calls.
    private static bool IsSafe(Uri endpoint) =>
        endpoint.UserInfo.Length == 0
        && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));

    private static string ReadSecret(SettingsReader reader, string name)
    {
        var secret = reader.Text(name);
        if (secret.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal))
        {
            // App Service leaves the reference itself when it may not read the vault: anybody can guess that.
            reader.Add(name, "is a Key Vault reference that was not resolved");
        }
        else if (secret.Length is > 0 and < ShortestSecret)
        {
            reader.Add(
                name,
                string.Create(CultureInfo.InvariantCulture, $"must have {ShortestSecret} characters or more")
            );
        }

        return secret;
    }
}
