namespace Aims.Storage;

/// <summary>Every table, container and queue, once.</summary>
public static class StorageNames
{
    public const string Ledger = "ledger";
    public const string Contracts = "contracts";
    public const string Accounts = "accounts";
    public const string DueIndex = "dueindex";

    /// <summary>What to print and post, by day.</summary>
    public const string Paper = "paper";

    public const string Mails = "mails";
    public const string Parked = "parked";
    public const string Runs = "runs";
    public const string Requests = "requests";

    /// <summary>The PDFs, never rewritten.</summary>
    public const string Documents = "documents";

    /// <summary>The mails of a local run.</summary>
    public const string Outbox = "outbox";

    public const string DocumentsToRender = "documents-to-render";
    public const string DocumentsToSend = "documents-to-send";

    public static IReadOnlyList<string> Tables { get; } =
    [Ledger, Contracts, Accounts, DueIndex, Paper, Mails, Parked, Runs, Requests];

    public static IReadOnlyList<string> Containers { get; } = [Documents, Outbox];

    public static IReadOnlyList<string> Queues { get; } = [DocumentsToRender, DocumentsToSend];
}
