namespace Aims.Billing;

/// <summary>What an effect is about, made from business facts only: doing it twice is finding it done.</summary>
/// <param name="Text">Such as <c>invoice|C-0042|2026-12</c>. Never a Guid, never the id of a message.</param>
public readonly record struct BusinessKey(string Text)
{
    /// <summary>The invoice of a contract for a month.</summary>
    public static BusinessKey Invoice(ContractId contract, BillingPeriod period) => new($"invoice|{contract}|{period}");

    /// <summary>The one security deposit that a contract is ever asked for.</summary>
    public static BusinessKey Deposit(ContractId contract) => new($"deposit|{contract}");

    /// <summary>A credit note over an invoice, for one cause such as the Idempotency-Key of who asked for it.</summary>
    public static BusinessKey Credit(DocumentNumber document, string cause) => new($"credit|{document}|{cause}");

    /// <summary>The credit note over an invoice whose month lies after the end of its contract (R12).</summary>
    public static BusinessKey AfterEnd(DocumentNumber document) => Credit(document, "termination");

    /// <summary>The one restitution of its provision that a contract ever gets (R12), by credit note or deposit document.</summary>
    public static BusinessKey Restitution(ContractId contract) => new($"restitution|{contract}");

    /// <summary>One logical mail: a document to a recipient, for a reason such as <c>issued</c>.</summary>
    public static BusinessKey Mail(DocumentNumber document, EmailAddress recipient, string kind) =>
        new($"mail|{document}|{kind}|{recipient}");

    /// <summary>One order to operations: the sequence rises per contract.</summary>
    public static BusinessKey Order(ContractId contract, int sequence) =>
        new(string.Create(CultureInfo.InvariantCulture, $"order|{contract}|{sequence}"));

    /// <summary>One logical mail about anything else that is told once, such as <c>C-0042|suspended|3</c>.</summary>
    public static BusinessKey Mail(string about, EmailAddress recipient, string kind) =>
        new($"mail|{about}|{kind}|{recipient}");

    /// <summary>The text itself.</summary>
    public override string ToString() => Text;
}
