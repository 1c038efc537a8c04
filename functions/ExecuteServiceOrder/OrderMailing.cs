using Aims.Billing;
using Aims.Mail;

namespace Aims.Functions;

/// <summary>Tells people at operations of an order by mail: once when it was acknowledged, and once when it waits for long.</summary>
internal sealed class OrderMailing(
    MailDelivery delivery,
    OperationsSettings operations,
    InvoicingTerms invoicing,
    RunsSettings switches
)
{
    private static readonly TimeSpan WhileSwitchedOff = TimeSpan.FromMinutes(15);

    /// <summary>Tells of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="reference">The reference of the acknowledgement; null while it waits.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Delivered> TellAsync(OrderSheet order, string? reference, CancellationToken stop)
    {
        if (!switches.Mails)
        {
            return new Delivered.Later("mails are switched off (Runs:Mails)", WhileSwitchedOff);
        }

        var mail = OrderMail.Compose(order, invoicing.Seller, operations.Email, reference);
        var reason = reference is null ? "waiting" : "acknowledged";
        return await delivery.DeliverAsync(mail, order.Key.Text, reason, operations.Email, stop);
    }
}
