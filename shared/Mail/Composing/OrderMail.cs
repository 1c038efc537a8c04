using System.Globalization;

namespace Aims.Mail;

/// <summary>The mail that tells operations of an order, in French: a person reads it when nobody watches the endpoint.</summary>
public static class OrderMail
{
    /// <summary>Composes one logical mail: that of an order that waits and that of the same order acknowledged are two.</summary>
    /// <param name="order">The order.</param>
    /// <param name="seller">Who orders it.</param>
    /// <param name="operations">To whom.</param>
    /// <param name="reference">The reference that operations' endpoint gave, empty when it gave none; null: it has not taken the order.</param>
    public static OutgoingMail Compose(OrderSheet order, Seller seller, EmailAddress operations, string? reference)
    {
        var content = OrderContent.Of(order, seller, reference);
        var kind = reference is null ? "waiting" : "acknowledged";
        return new OutgoingMail(
            BusinessKey.Mail(order.Key.Text, operations, kind),
            "service-order",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{order.OrderedOn.Year:0000}/order-{order.Contract}-{order.Sequence}-{kind}.eml"
            ),
            order.OrderedOn,
            new Mailbox($"{seller.Name} – Facturation", seller.Email),
            operations,
            content.Subject,
            TextBody.Of(content),
            HtmlBody.Of(content),
            Attachment: null
        );
    }
}
