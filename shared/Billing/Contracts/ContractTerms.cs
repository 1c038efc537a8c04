namespace Aims.Billing;

/// <summary>What a contract says about time and money.</summary>
/// <param name="MeansOfPayment">How it is paid (R6).</param>
/// <param name="Mandate">The SEPA mandate; required for a direct debit.</param>
/// <param name="Proration">Whole months, or by the day (R1).</param>
/// <param name="ProvisionPolicy">What the provision is (R3).</param>
/// <param name="ProvisionHeld">A provision already cashed elsewhere before go-live, even 0; null: billed on the first invoice.</param>
/// <param name="FirstBilledPeriod">Go-live of a contract billed elsewhere before; null: the month of the start.</param>
/// <param name="PaperInvoice">The standing option of a paper copy of each invoice (R5).</param>
/// <param name="CommittedEnd">Last day of the committed term; null when open-ended (R8).</param>
/// <param name="NoticeMonths">Notice of termination, in months; null where article 4 is not known.</param>
/// <param name="SuspensionPolicy">When a default suspends (R8).</param>
/// <param name="BillWhileSuspended">Billing goes on while suspended (R8.4).</param>
/// <param name="ExtendIfSaturday">A cure period that ends on a Saturday moves to the next working day (R8.3).</param>
/// <param name="PreNotificationDays">Days between the announcement and the collection of a debit.</param>
/// <param name="PayerIbans">Accounts that its transfers come from, 0 to 5: money without reference is looked for by them (spec §9).</param>
public sealed record ContractTerms(
    MeansOfPayment MeansOfPayment,
    Mandate? Mandate = null,
    Proration Proration = Proration.None,
    ProvisionPolicy ProvisionPolicy = ProvisionPolicy.FirstInvoiceLine,
    Money? ProvisionHeld = null,
    BillingPeriod? FirstBilledPeriod = null,
    bool PaperInvoice = false,
    DateOnly? CommittedEnd = null,
    int? NoticeMonths = null,
    SuspensionPolicy SuspensionPolicy = SuspensionPolicy.AtDeadline,
    bool BillWhileSuspended = true,
    bool ExtendIfSaturday = true,
    int PreNotificationDays = 5,
    EquatableList<Iban>? PayerIbans = null
);
