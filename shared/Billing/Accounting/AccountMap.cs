namespace Aims.Billing;

/// <summary>The accounts and journals of the export: an accountant's choice, with a default for each (docs/decisions/0018).</summary>
/// <param name="Customers">What customers owe, one auxiliary account per contract.</param>
/// <param name="Services">Months of service, excl. VAT.</param>
/// <param name="Paper">Fees of paper copies, excl. VAT.</param>
/// <param name="Provisions">The one-month provision as a line of the first invoice (R3), excl. VAT.</param>
/// <param name="Deposits">The one-month provision as a security deposit (R3), outside VAT.</param>
/// <param name="PendingVat">VAT of what is billed and not yet received, while VAT falls due on receipt.</param>
/// <param name="DueVat">VAT that is due.</param>
/// <param name="Bank">Transfers and direct debits through the bank.</param>
/// <param name="Cheques">Cheques, until they are deposited.</param>
/// <param name="Cards">Stripe, until it pays out.</param>
/// <param name="Collector">GoCardless, until it pays out.</param>
/// <param name="Unmatched">Money of which nobody knows yet whose it is.</param>
/// <param name="Sales">The journal of documents.</param>
/// <param name="Money">The journal of money.</param>
/// <param name="Miscellaneous">The journal of everything else.</param>
public sealed record AccountMap(
    LedgerAccount Customers,
    LedgerAccount Services,
    LedgerAccount Paper,
    LedgerAccount Provisions,
    LedgerAccount Deposits,
    LedgerAccount PendingVat,
    LedgerAccount DueVat,
    LedgerAccount Bank,
    LedgerAccount Cheques,
    LedgerAccount Cards,
    LedgerAccount Collector,
    LedgerAccount Unmatched,
    AccountingJournal Sales,
    AccountingJournal Money,
    AccountingJournal Miscellaneous
)
{
    /// <summary>The plan comptable général (règlement ANC 2014-03, art. 932-1) as french-billing §6 reads it.</summary>
    public static AccountMap Standard { get; } =
        new(
            new("411", "Clients"),
            new("706", "Prestations de services"),
            new("7085", "Ports et frais accessoires facturés"),
            new("4191", "Clients - Avances et acomptes reçus sur commandes"),
            new("165", "Dépôts et cautionnements reçus"),
            new("44574", "TVA collectée en attente d’encaissement"),
            new("44571", "TVA collectée"),
            new("512", "Banques"),
            new("5112", "Chèques à encaisser"),
            new("5115", "Cartes bancaires à encaisser"),
            new("5116", "Prélèvements à encaisser"),
            new("471", "Comptes d’attente"),
            new("VE", "Ventes"),
            new("BQ", "Banque"),
            new("OD", "Opérations diverses")
        );

    /// <summary>Every account with the name of its setting.</summary>
    public IEnumerable<(string Name, LedgerAccount Account)> Accounts =>
        [
            (nameof(Customers), Customers),
            (nameof(Services), Services),
            (nameof(Paper), Paper),
            (nameof(Provisions), Provisions),
            (nameof(Deposits), Deposits),
            (nameof(PendingVat), PendingVat),
            (nameof(DueVat), DueVat),
            (nameof(Bank), Bank),
            (nameof(Cheques), Cheques),
            (nameof(Cards), Cards),
            (nameof(Collector), Collector),
            (nameof(Unmatched), Unmatched),
        ];

    /// <summary>Every journal with the name of its setting.</summary>
    public IEnumerable<(string Name, AccountingJournal Journal)> Journals =>
        [(nameof(Sales), Sales), (nameof(Money), Money), (nameof(Miscellaneous), Miscellaneous)];

    /// <summary>The account of a line of a document.</summary>
    public LedgerAccount Of(LineKind kind) =>
        kind switch
        {
            LineKind.Service => Services,
            LineKind.Provision => Provisions,
            LineKind.Paper => Paper,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The account on which VAT of a document stands when it is issued.</summary>
    public LedgerAccount Of(VatExigibility exigibility) =>
        exigibility switch
        {
            VatExigibility.Receipt => PendingVat,
            VatExigibility.Debit => DueVat,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The account on which money of a source comes in.</summary>
    public LedgerAccount Of(PaymentSource source) =>
        source switch
        {
            PaymentSource.Stripe => Cards,
            PaymentSource.GoCardless => Collector,
            PaymentSource.Bank or PaymentSource.Transfer => Bank,
            PaymentSource.Cheque => Cheques,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The journal of a kind.</summary>
    public AccountingJournal Of(JournalKind kind) =>
        kind switch
        {
            JournalKind.Sales => Sales,
            JournalKind.Money => Money,
            JournalKind.Miscellaneous => Miscellaneous,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
