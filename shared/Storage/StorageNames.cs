namespace Aims.Storage;

/// <summary>Every table, container and queue, once.</summary>
public static class StorageNames
{
    public const string Ledger = "ledger";
    public const string Contracts = "contracts";
    public const string Accounts = "accounts";
    public const string DueIndex = "dueindex";

    /// <summary>Contracts of which something is concluded and not finished.</summary>
    public const string Cases = "cases";

    /// <summary>Contracts whose end, credit notes or refunds are to be looked after, by the day from which.</summary>
    public const string Settling = "settling";

    /// <summary>Contracts by customer.</summary>
    public const string Customers = "customers";

    /// <summary>Up to which day the bank's news are known.</summary>
    public const string BankCoverage = "bankcoverage";

    /// <summary>Files from the bank, and what movements in them were taken for.</summary>
    public const string BankFiles = "bankfiles";

    /// <summary>What to print and post, by day.</summary>
    public const string Paper = "paper";

    /// <summary>Every payment, by its id: what was said of it and where its money belongs.</summary>
    public const string Payments = "payments";

    /// <summary>Payments that nobody has.</summary>
    public const string Unmatched = "unmatched";

    /// <summary>Contracts by the accounts and mandates that they are paid from.</summary>
    public const string Payers = "payers";

    /// <summary>Accounts with money that no document took.</summary>
    public const string WaitingMoney = "waitingmoney";

    /// <summary>Cheques by the day they reached us.</summary>
    public const string Cheques = "cheques";

    /// <summary>Where documents stand with the approved platform, what was reported and told of them.</summary>
    public const string EInvoices = "einvoices";

    /// <summary>Direct debits: the files they are in, and what became of each.</summary>
    public const string DirectDebits = "directdebits";

    /// <summary>When each mandate was last collected from, and whether it is blocked.</summary>
    public const string Mandates = "mandates";

    public const string Mails = "mails";
    public const string Parked = "parked";
    public const string Runs = "runs";
    public const string Requests = "requests";

    /// <summary>The PDFs, never rewritten.</summary>
    public const string Documents = "documents";

    /// <summary>Every theme that ever drew a document, never rewritten.</summary>
    public const string Themes = "themes";

    /// <summary>The bodies of webhooks as they came, kept 400 days.</summary>
    public const string Inbox = "inbox";

    /// <summary>The mails of a local run.</summary>
    public const string Outbox = "outbox";

    /// <summary>What a local run would transmit, and the statuses that a person drops.</summary>
    public const string EInvoicing = "einvoicing";

    /// <summary>Files for the bank and from it.</summary>
    public const string Bank = "bank";

    public const string DocumentsToRender = "documents-to-render";
    public const string DocumentsToSend = "documents-to-send";
    public const string NoticesToSend = "notices-to-send";
    public const string PaymentNotifications = "payment-notifications";
    public const string ServiceOrders = "service-orders";
    public const string CollectionsToReport = "collections-to-report";

    public static IReadOnlyList<string> Tables { get; } =
    [
        Ledger,
        Contracts,
        Accounts,
        DueIndex,
        Cases,
        Settling,
        Customers,
        BankCoverage,
        BankFiles,
        Paper,
        Payments,
        Unmatched,
        Payers,
        WaitingMoney,
        Cheques,
        EInvoices,
        DirectDebits,
        Mandates,
        Mails,
        Parked,
        Runs,
        Requests,
    ];

    public static IReadOnlyList<string> Containers { get; } = [Documents, Themes, Inbox, Outbox, EInvoicing, Bank];

    public static IReadOnlyList<string> Queues { get; } =
    [DocumentsToRender, DocumentsToSend, PaymentNotifications, ServiceOrders, NoticesToSend, CollectionsToReport];
}
