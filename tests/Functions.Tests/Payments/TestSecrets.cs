namespace Aims.Functions.Tests;

/// <summary>What the providers of a test sign with: obvious values, an old and a new one for each.</summary>
internal static class TestSecrets
{
    public static IReadOnlyList<string> Providers { get; } = ["stripe", "gocardless", "bank"];

    /// <summary>The secret in use.</summary>
    public static string Of(string provider) => $"whsec_test_{provider}_0123456789abcdef";

    /// <summary>The secret that is about to replace it.</summary>
    public static string NextOf(string provider) => $"whsec_next_{provider}_0123456789abcdef";

    /// <summary>As environment variables of the app.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Webhooks__StripeSecrets"] = Both("stripe"),
            ["Webhooks__GoCardlessSecrets"] = Both("gocardless"),
            ["Webhooks__BankSecrets"] = Both("bank"),
            ["Operations__Secret"] = SampleSettings.OperationsSecret,
        };

    /// <summary>As arguments of the app.</summary>
    public static string[] Settings { get; } =
    [.. Environment.Select(it => $"--{it.Key.Replace("__", ":", StringComparison.Ordinal)}={it.Value}")];

    private static string Both(string provider) => $"{Of(provider)} {NextOf(provider)}";
}
