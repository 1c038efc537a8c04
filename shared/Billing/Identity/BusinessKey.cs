namespace Aims.Billing;

/// <summary>What an effect is about, made from business facts only: doing it twice is finding it done.</summary>
/// <param name="Text">Such as <c>invoice|C-0042|2026-12</c>. Never a Guid, never the id of a message.</param>
public readonly record struct BusinessKey(string Text)
{
    /// <summary>The invoice of a contract for a month.</summary>
    public static BusinessKey Invoice(ContractId contract, BillingPeriod period) => new($"invoice|{contract}|{period}");

    /// <summary>The one security deposit that a contract is ever asked for.</summary>
    public static BusinessKey Deposit(ContractId contract) => new($"deposit|{contract}");

    /// <summary>One logical mail: a document to a recipient, for a reason such as <c>issued</c>.</summary>
    public static BusinessKey Mail(DocumentNumber document, EmailAddress recipient, string kind) =>
        new($"mail|{document}|{kind}|{recipient}");

    /// <summary>One logical mail about anything else that is told once, such as <c>C-0042|suspended|3</c>.</summary>
    public static BusinessKey Mail(string about, EmailAddress recipient, string kind) =>
        new($"mail|{about}|{kind}|{recipient}");

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
