namespace Aims.Billing;

/// <summary>The reason codes of SEPA direct debits that failed, and what is done about each (french-billing.md §4.4).</summary>
/// <remarks>EPC173-14, guidance on reason codes for SDD R-transactions; codes of ISO 20022's external code sets.</remarks>
public static class ReturnReasons
{
    /// <summary>What stands for a code that is missing.</summary>
    private const string NoCode = "no code";

    private const string Decide = "Ask the customer, then release the document to collect it again, or not.";
    private const string OtherAccount = "Ask the customer for another account and amend the mandate.";
    private const string OtherMandate = "Ask the customer for another mandate, or for another means of payment.";

    private const string Mend = "Mend the file or its settings, then release the document.";

    private static readonly Dictionary<string, ReturnReason> Known = new ReturnReason[]
    {
        new("AM04", "insufficient funds", ReturnAction.RetryOnce, Decide),
        new("MS03", "no reason given by the payer's bank, often for want of funds", ReturnAction.RetryOnce, Decide),
        new("AC01", "the account does not exist", ReturnAction.BlockAccount, OtherAccount),
        new("AC04", "the account is closed", ReturnAction.BlockAccount, OtherAccount),
        new("AC06", "the account is blocked", ReturnAction.BlockAccount, OtherAccount),
        new("AG01", "the account does not allow direct debits", ReturnAction.BlockAccount, OtherAccount),
        new("MD01", "no mandate, or a debit that the payer disputes", ReturnAction.BlockMandate, OtherMandate),
        new(
            "AC13",
            "the account is a consumer's, which no B2B mandate may debit",
            ReturnAction.BlockMandate,
            "Ask the customer for a CORE mandate."
        ),
        new("MD06", "the payer asked for his money back", ReturnAction.Person, Decide),
        new(
            "MD07",
            "the payer has died",
            ReturnAction.Person,
            "Revoke the mandate, and find out who goes on with the contract."
        ),
        new("MS02", "the payer refused it", ReturnAction.Person, Decide),
        new("SL01", "the payer's own list at his bank forbids it", ReturnAction.Person, Decide),
        new("FOCR", "its cancellation was asked for", ReturnAction.Person, Decide),
        new("DNOR", "the payer's bank takes no direct debits", ReturnAction.Person, OtherAccount),
        new("RR01", "regulation: the payer's account or identification is missing", ReturnAction.Person, Decide),
        new("RR02", "regulation: the payer's name or address is missing", ReturnAction.Person, Decide),
        new("RR03", "regulation: the creditor's name or address is missing", ReturnAction.Person, Decide),
        new("RR04", "regulation", ReturnAction.Person, Decide),
        Fault("FF01", "the bank cannot read the file, or one of its fields"),
        Fault("FF05", "the scheme of the file is not the one the bank expects (CORE, B2B)"),
        Fault("AG02", "the operation or sequence type is wrong"),
        Fault("AM10", "the control sum of the file is wrong"),
        Fault("BE05", "the creditor's identifier is not known to the payer's bank"),
        Fault("CNOR", "the creditor's bank is not registered for it"),
        Fault("DT01", "a date of the file is wrong"),
        Fault("MD02", "data of the mandate are missing or wrong"),
        Fault("RC01", "the BIC of a bank is wrong"),
        Fault("TM01", "the file came after the cut-off of the bank"),
        Twice("AM05", "the bank takes it for one that it has had"),
        Twice("DUPL", "the bank takes it for one that it has had"),
        Twice("DU01", "the bank takes the file for one that it has had"),
    }.ToDictionary(reason => reason.Code, StringComparer.Ordinal);

    /// <summary>What a code means. Missing or unknown: a person looks.</summary>
    public static ReturnReason Of(string? code) =>
        code is null ? new ReturnReason(NoCode, "the bank gives no reason", ReturnAction.Person, Decide)
        : Known.TryGetValue(code, out var reason) ? reason
        : new ReturnReason(code, "a code that is not known here", ReturnAction.Person, Decide);

    /// <summary>What a code means when a whole file or batch of ours was refused with it: no payer had a part in that.</summary>
    public static ReturnReason OurFault(string? code)
    {
        var reason = Of(code);
        return reason.IsOurFault ? reason : reason with { Action = ReturnAction.Fix, ToDo = Mend };
    }

    /// <summary>Which of two codes says more: a known one, more than MS03, more than an unknown one, more than none.</summary>
    /// <remarks>Of two that say as much, that of the action listed last, so that the order of news plays no part; else the first.</remarks>
    public static string? MorePrecise(string? known, string? told) => Weight(told) > Weight(known) ? told : known;

    private static int Weight(string? code) =>
        code is null ? 0
        : !Known.TryGetValue(code, out var reason) ? 1
        : code == "MS03" ? 2
        : 3 + (int)reason.Action;

    private static ReturnReason Fault(string code, string meaning) => new(code, meaning, ReturnAction.Fix, Mend);

    private static ReturnReason Twice(string code, string meaning) =>
        new(
            code,
            meaning,
            ReturnAction.Investigate,
            "Find out at the bank whether it was debited, and release the document only if it was not."
        );
}
