using Aims.Billing;
using Aims.Documents;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>The whole configuration, checked once at start.</summary>
/// <param name="Invoicing">Sections <c>Seller</c>, <c>Invoicing</c>, <c>Vat</c>, <c>Legal</c>.</param>
/// <param name="Theme">Section <c>Theme</c>, and <c>Invoicing:QrCode</c>.</param>
/// <param name="Late">Sections <c>LateRates</c> and <c>Legal</c>.</param>
/// <param name="Defaults">Sections <c>Defaults</c> and <c>Cheque</c>.</param>
/// <param name="DirectDebits">Section <c>DirectDebits</c>.</param>
/// <param name="Accounting">Section <c>Accounting</c>.</param>
/// <param name="Numbering">Section <c>Numbering</c>.</param>
/// <param name="Runs">Section <c>Runs</c>.</param>
/// <param name="Mail">Section <c>Mail</c>.</param>
/// <param name="Webhooks">Sections <c>Webhooks</c> and <c>GoCardless</c>.</param>
/// <param name="Operations">Section <c>Operations</c>.</param>
/// <param name="EInvoicing">Section <c>EInvoicing</c>.</param>
/// <param name="Storage">Section <c>Storage</c>.</param>
/// <param name="Clock">Section <c>Clock</c>.</param>
public sealed record AppSettings(
    InvoicingTerms Invoicing,
    Theme Theme,
    LateTerms Late,
    DefaultTerms Defaults,
    DirectDebitTerms DirectDebits,
    AccountMap Accounting,
    NumberingOptions Numbering,
    RunsSettings Runs,
    MailSettings Mail,
    WebhookSettings Webhooks,
    OperationsSettings Operations,
    EInvoicingSettings EInvoicing,
    StorageSettings Storage,
    ClockSettings Clock
)
{
    /// <summary>Reads everything, or throws with every fault.</summary>
    public static AppSettings Read(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var theme = ThemeSettings.Read(reader);
        var settings = new AppSettings(
            InvoicingSettings.Read(reader) with
            {
                Theme = theme.IdInFacts,
            },
            theme,
            LateSettings.Read(reader, configuration),
            DefaultSettings.Read(reader),
            DirectDebitSettings.Read(reader),
            AccountingSettings.Read(reader),
            NumberingSettings.Read(reader, configuration),
            RunsSettings.Read(reader),
            MailSettings.Read(reader),
            WebhookSettings.Read(reader),
            OperationsSettings.Read(reader),
            EInvoicingSettings.Read(reader, configuration),
            StorageSettings.Read(reader, configuration),
            ClockSettings.Read(reader, configuration)
        );
        return reader.Faults.Count == 0 ? settings : throw new InvalidSettingsException(reader.Faults);
    }
}
