using System.Globalization;

namespace Aims.Mail;

/// <summary>What the mail of an order says to operations.</summary>
internal static class OrderContent
{
    private const char Nbsp = French.NoBreakSpace;

    public static MailContent Of(OrderSheet order, Seller seller, string? reference)
    {
        var words = Words(order.Change);
        return new MailContent(
            $"{(order.IsSpecimen ? "[SPÉCIMEN] " : "")}{words.Noun} des prestations – contrat {order.Contract} – {order.Customer} (ordre {Number(order)})",
            $"{words.State} – ordre {Number(order)} du {French.Date(order.OrderedOn)}",
            $"{words.Noun} des prestations du contrat {order.Contract}",
            "Bonjour,",
            [
                $"Merci de {words.Verb} toutes les prestations d’infogérance du contrat {order.Contract} ({order.Customer}). "
                    + "Un ordre de numéro plus élevé du même contrat remplace celui-ci.",
            ],
            [
                new("Contrat", order.Contract.Text),
                new("Client", order.Customer),
                new("Ordre", Number(order)),
                new("Ordonné le", French.Date(order.OrderedOn)),
                new("État demandé", words.State, IsStrong: true),
                new("Accusé de réception", Receipt(reference), IsStrong: true),
            ],
            [new MailSection("Motif", [order.Reason], []), Servers(order)],
            [SellerContent.Question(seller)],
            SellerContent.Signature(seller),
            SellerContent.Footer(seller),
            order.IsSpecimen ? "SPÉCIMEN – ordre émis hors production, à ne pas exécuter." : null
        );
    }

    private static (string Noun, string Verb, string State) Words(ServiceChange change) =>
        change switch
        {
            ServiceChange.Suspend => ("Suspension", "suspendre", "Prestations suspendues"),
            ServiceChange.Reinstate => ("Rétablissement", "rétablir", "Prestations actives"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static string Number(OrderSheet order) =>
        string.Create(CultureInfo.InvariantCulture, $"n°{Nbsp}{order.Sequence}");

    private static string Receipt(string? reference) =>
        reference switch
        {
            null => "en attente",
            "" => "reçu, sans référence",
            _ => reference,
        };

    private static MailSection Servers(OrderSheet order) =>
        order.Servers.Count == 0
            ? new MailSection("Serveurs concernés", ["Aucun serveur n’est en service à la date de l’ordre."], [])
            : new MailSection(
                string.Create(CultureInfo.InvariantCulture, $"Serveurs concernés ({order.Servers.Count})"),
                [],
                [],
                new MailTable(["Nom", "Système", "Rôle", "Niveau"], [.. order.Servers.Select(Row)])
            );

    private static IReadOnlyList<string> Row(OrderedServer server) =>
        [server.Name, $"{server.OperatingSystem} {server.Version}", server.Role, server.Level];
}
