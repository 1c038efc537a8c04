using System.Globalization;
using Aims.Billing;
using Aims.Payments;

namespace Aims.Functions;

/// <summary>Section <c>Webhooks</c>: who may tell us of payments. A provider without a secret is not listened to.</summary>
/// <param name="StripeSecrets"><c>Webhooks:StripeSecrets</c>, one or several separated by spaces while they are changed.</param>
/// <param name="GoCardlessSecrets"><c>Webhooks:GoCardlessSecrets</c>.</param>
/// <param name="BankSecrets"><c>Webhooks:BankSecrets</c>.</param>
/// <param name="Tolerance"><c>Webhooks:ToleranceSeconds</c>, default 300: how far from now a signature may have been made.</param>
/// <param name="GoCardlessToken"><c>GoCardless:AccessToken</c>, to ask for the amount of a payment; empty: only its metadata say it.</param>
/// <param name="GoCardlessAddress"><c>GoCardless:Address</c>, default the live API.</param>
public sealed record WebhookSettings(
    EquatableList<string> StripeSecrets,
    EquatableList<string> GoCardlessSecrets,
    EquatableList<string> BankSecrets,
    TimeSpan Tolerance,
    string GoCardlessToken,
    Uri GoCardlessAddress
)
{
    private const int ShortestSecret = 16;

    internal static WebhookSettings Read(SettingsReader reader) =>
        new(
            Secrets(reader, "Webhooks:StripeSecrets"),
            Secrets(reader, "Webhooks:GoCardlessSecrets"),
            Secrets(reader, "Webhooks:BankSecrets"),
            TimeSpan.FromSeconds(reader.Whole("Webhooks:ToleranceSeconds", 300, 1, 3_600)),
            reader.Text("GoCardless:AccessToken", ""),
            Address(reader, "GoCardless:Address", GoCardlessClient.Live)
        );

    private static EquatableList<string> Secrets(SettingsReader reader, string name)
    {
        var secrets = reader.Text(name, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (secrets.Any(secret => secret.Length < ShortestSecret))
        {
            reader.Add(
                name,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"each secret must have {ShortestSecret} characters or more"
                )
            );
        }

        return [.. secrets];
    }

    private static Uri Address(SettingsReader reader, string name, Uri otherwise)
    {
        var text = reader.Text(name, otherwise.ToString());
        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
        )
        {
            return address;
        }

        reader.Add(name, "must be an https address");
        return otherwise;
    }
}
