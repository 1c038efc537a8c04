namespace Aims.Billing;

/// <summary>Who tells us of a payment. Part of the order in which money is allocated (spec §6).</summary>
public enum PaymentSource
{
    /// <summary>Stripe's webhook.</summary>
    Stripe,

    /// <summary>GoCardless' webhook.</summary>
    GoCardless,

    /// <summary>The bank connector's webhook, or a bank file.</summary>
    Bank,

    /// <summary>A cheque that accounting holds in its hands.</summary>
    Cheque,

    /// <summary>A transfer that accounting enters by hand.</summary>
    Transfer,
}
