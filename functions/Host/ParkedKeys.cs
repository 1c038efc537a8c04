using Aims.Billing;

namespace Aims.Functions;

/// <summary>Under which key something is set aside: the same thing again is the same row.</summary>
internal static class ParkedKeys
{
    private const string ContractPrefix = "contract|";
    private const string SettlingPrefix = "settling|";
    private const string DefaultPrefix = "default|";
    private const string EInvoicePrefix = "einvoice|";
    private const string StatusPrefix = "einvoice-status|";
    private const string BankFilePrefix = "bank-file|";
    private const string BankNewsPrefix = "bank-news|";

    public static string Contract(ContractId id) => ContractPrefix + id;

    public static ContractId ToContract(string key) => new(key[ContractPrefix.Length..]);

    public static bool IsContract(string key) => key.StartsWith(ContractPrefix, StringComparison.Ordinal);

    /// <summary>A contract whose payments cannot be concluded upon.</summary>
    public static string Default(ContractId id) => DefaultPrefix + id;

    public static ContractId ToDefault(string key) => new(key[DefaultPrefix.Length..]);

    public static bool IsDefault(string key) => key.StartsWith(DefaultPrefix, StringComparison.Ordinal);

    /// <summary>A contract whose end cannot be settled.</summary>
    public static string Settling(ContractId id) => SettlingPrefix + id;

    public static ContractId ToSettling(string key) => new(key[SettlingPrefix.Length..]);

    public static bool IsSettling(string key) => key.StartsWith(SettlingPrefix, StringComparison.Ordinal);

    /// <summary>A document that the platform has rejected.</summary>
    public static string EInvoice(DocumentNumber number) => EInvoicePrefix + number;

    public static DocumentNumber ToEInvoice(string key) => DocumentNumber.Parse(key[EInvoicePrefix.Length..]);

    public static bool IsEInvoice(string key) => key.StartsWith(EInvoicePrefix, StringComparison.Ordinal);

    /// <summary>A status of a document that a person must see.</summary>
    public static string Status(ReceivedStatus status) => $"{StatusPrefix}{status.Document}|{status.Code}";

    /// <summary>A status that cannot be read, by the platform's id of it.</summary>
    public static string UnreadableStatus(string id) => StatusPrefix + Sha256Hex.Of(id)[..16];

    public static bool IsStatus(string key) => key.StartsWith(StatusPrefix, StringComparison.Ordinal);

    /// <summary>A file of the bank that breaks a rule.</summary>
    public static string BankFile(string id) => BankFilePrefix + id;

    public static string ToBankFile(string key) => key[BankFilePrefix.Length..];

    public static bool IsBankFile(string key) => key.StartsWith(BankFilePrefix, StringComparison.Ordinal);

    /// <summary>Something that a bank file says and a person must see, by what it is about.</summary>
    public static string BankNews(string about) => BankNewsPrefix + about;

    public static bool IsBankNews(string key) => key.StartsWith(BankNewsPrefix, StringComparison.Ordinal);

    /// <summary>The run of a month that drifts.</summary>
    public static string Issuing(BillingPeriod month) => $"issuing|{month}";

    /// <summary>A message by its queue and text: a message id would differ when the same is sent twice.</summary>
    public static string Message(string queue, string text) => $"message|{queue}|{Sha256Hex.Of(text)[..16]}";
}
