using Aims.Billing;

namespace Aims.Functions;

/// <summary>Under which key something is set aside: the same thing again is the same row.</summary>
internal static class ParkedKeys
{
    private const string ContractPrefix = "contract|";
    private const string SettlingPrefix = "settling|";

    public static string Contract(ContractId id) => ContractPrefix + id;

    public static ContractId ToContract(string key) => new(key[ContractPrefix.Length..]);

    public static bool IsContract(string key) => key.StartsWith(ContractPrefix, StringComparison.Ordinal);

    /// <summary>A contract whose payments cannot be concluded upon.</summary>
    public static string Default(ContractId id) => "default|" + id;

    /// <summary>A contract whose end cannot be settled.</summary>
    public static string Settling(ContractId id) => SettlingPrefix + id;

    public static ContractId ToSettling(string key) => new(key[SettlingPrefix.Length..]);

    public static bool IsSettling(string key) => key.StartsWith(SettlingPrefix, StringComparison.Ordinal);

    /// <summary>The run of a month that drifts.</summary>
    public static string Issuing(BillingPeriod month) => $"issuing|{month}";

    /// <summary>A message by its queue and text: a message id would differ when the same is sent twice.</summary>
    public static string Message(string queue, string text) => $"message|{queue}|{Sha256Hex.Of(text)[..16]}";
}
