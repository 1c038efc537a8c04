using System.Security.Cryptography;

namespace Aims.Local;

/// <summary>The secrets of one run: made when it starts, given to the app and to whoever knocks, gone with it.</summary>
/// <param name="FunctionKey">What the front door asks of callers of the API.</param>
/// <param name="Stripe">What Stripe signs with.</param>
/// <param name="GoCardless">What GoCardless signs with.</param>
/// <param name="Bank">What the bank connector signs with.</param>
/// <param name="Operations">What the app signs its orders with.</param>
internal sealed record RunSecrets(string FunctionKey, string Stripe, string GoCardless, string Bank, string Operations)
{
    /// <summary>The app's settings that hold those of the webhooks and of the orders.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Webhooks__StripeSecrets"] = Stripe,
            ["Webhooks__GoCardlessSecrets"] = GoCardless,
            ["Webhooks__BankSecrets"] = Bank,
            ["Operations__Secret"] = Operations,
        };

    /// <summary>The same, and where operations take orders.</summary>
    public IReadOnlyDictionary<string, string> SettingsWith(OperationsDesk desk) =>
        new Dictionary<string, string>(Settings, StringComparer.Ordinal)
        {
            ["Operations__Endpoint"] = desk.Address.ToString(),
        };

    /// <summary>Others each time.</summary>
    public static RunSecrets Random() => new(Hex(), $"whsec_{Hex()}", Hex(), Hex(), Hex());

    private static string Hex() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
