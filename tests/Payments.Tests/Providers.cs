namespace Aims.Payments.Tests;

/// <summary>Providers by their names, with the secrets that a test gives them.</summary>
public static class Providers
{
    public static TheoryData<string> Names => ["stripe", "gocardless", "bank"];

    public static IWebhookProvider Of(string name, params string[] secrets)
    {
        var known = new WebhookSecrets(secrets);
        return name switch
        {
            "stripe" => new StripeWebhook(known, SignatureRules.Tolerance),
            "gocardless" => new GoCardlessWebhook(known),
            _ => new BankWebhook(known, SignatureRules.Tolerance),
        };
    }
}
