using System.Net;
using System.Text.RegularExpressions;
using Aims.Testing;

namespace Aims.Mail.Tests;

/// <summary>What operations read: what to do, with which servers, and whether their endpoint has the order.</summary>
public sealed partial class OrderMailTests
{
    private const string Approved = """
        *** SPÉCIMEN – ordre émis hors production, à ne pas exécuter. ***

        Suspension des prestations du contrat C-0042

        Bonjour,

        Merci de suspendre toutes les prestations d’infogérance du contrat C-0042 (Boulangerie Lefèvre). Un ordre de numéro plus élevé du même contrat remplace celui-ci.

          Contrat_: C-0042
          Client_: Boulangerie Lefèvre
          Ordre_: n°_7
          Ordonné le_: 16_décembre_2026
          État demandé_: Prestations suspendues
          Accusé de réception_: OPS-17

        Motif

        La facture F2026-000123 n’a pas été réglée.

        Serveurs concernés (2)

          Nom | Système | Rôle | Niveau
          SRV-WEB-01 | Debian 12 | serveur web | Silver
          SRV-SQL-01 | Windows Server 2025 | base de données | Bronze+

        Pour toute question, répondez à ce message ou appelez notre service comptabilité au 0825_67_24_67.

        Le service comptabilité
        AIM&S Informatique
        facturation@aims-informatique.com
        0825_67_24_67

        --\u0020
        AIM&S Informatique, [forme juridique] au capital de [capital social] – RCS Paris B 484 252 333 – SIREN_484_252_333 – TVA_FR39484252333 – 26 rue des Rigoles, 75020_Paris

        """;

    private static readonly OrderSheet Order = new(
        new ContractId("C-0042"),
        7,
        ServiceChange.Suspend,
        "Boulangerie Lefèvre",
        "La facture F2026-000123 n’a pas été réglée.",
        A.Day("2026-12-16"),
        [
            new OrderedServer("SRV-WEB-01", "Debian", "12", "serveur web", "Silver"),
            new OrderedServer("SRV-SQL-01", "Windows Server", "2025", "base de données", "Bronze+"),
        ],
        IsSpecimen: true
    );

    private static OutgoingMail Mail(OrderSheet? order = null, string? reference = "OPS-17") =>
        OrderMail.Compose(order ?? Order, A.Seller, A.Email("exploitation@exemple.fr"), reference);

    private static string Spaced(string text) =>
        text.Replace('_', French.NoBreakSpace).Replace("\\u0020", " ", StringComparison.Ordinal);

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    [Fact]
    public void The_text_is_the_approved_one() => Assert.Equal(Spaced(Approved), Mail().Text);

    [Theory]
    [InlineData(
        ServiceChange.Suspend,
        "Suspension des prestations – contrat C-0042 – Boulangerie Lefèvre (ordre n°_7)"
    )]
    [InlineData(
        ServiceChange.Reinstate,
        "Rétablissement des prestations – contrat C-0042 – Boulangerie Lefèvre (ordre n°_7)"
    )]
    public void The_subject_says_what_to_do_for_whom_and_by_which_order(ServiceChange change, string subject)
    {
        Assert.Equal(Spaced(subject), Mail(Order with { Change = change, IsSpecimen = false }).Subject);
        Assert.Equal("[SPÉCIMEN] " + Spaced(subject), Mail(Order with { Change = change }).Subject);
    }

    [Fact]
    public void A_reinstatement_says_nothing_of_suspending()
    {
        var mail = Mail(Order with { Change = ServiceChange.Reinstate });
        Assert.All(
            (string[])[mail.Subject, mail.Text, Plain(mail.Html)],
            part => Assert.DoesNotMatch("(?i)suspen", part)
        );
        Assert.Contains(Spaced("État demandé_: Prestations actives"), mail.Text, StringComparison.Ordinal);
        Assert.Contains("Merci de rétablir toutes", mail.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ServiceChange.Suspend, "OPS-17")]
    [InlineData(ServiceChange.Reinstate, null)]
    public void The_page_says_every_word_of_the_text_in_its_order(ServiceChange change, string? reference)
    {
        var mail = Mail(Order with { Change = change }, reference);
        var page = Spaces().Replace(Plain(mail.Html), " ");
        var place = 0;
        foreach (var line in mail.Text.Split('\n').Skip(2))
        {
            foreach (var part in line.Trim().Split(" | ").SelectMany(it => it.Split("\u00A0: ")))
            {
                var words = Spaces().Replace(part, " ");
                if (words is "" or "--")
                {
                    continue;
                }

                var found = page.IndexOf(words, place, StringComparison.Ordinal);
                Assert.True(found >= 0, $"'{words}' is not on the page after {place}.");
                place = found + words.Length;
            }
        }
    }

    [Theory]
    [InlineData("OPS-17", "OPS-17")]
    [InlineData("", "reçu, sans référence")]
    [InlineData(null, "en attente")]
    public void The_mail_says_whether_the_endpoint_has_the_order(string? reference, string said) =>
        Assert.Contains(
            Spaced($"Accusé de réception_: {said}\n"),
            Mail(reference: reference).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_order_that_waits_and_the_same_one_acknowledged_are_two_mails()
    {
        var (taken, waiting) = (Mail(), Mail(reference: null));
        Assert.Equal("mail|order|C-0042|7|acknowledged|exploitation@exemple.fr", taken.Key.Text);
        Assert.Equal("mail|order|C-0042|7|waiting|exploitation@exemple.fr", waiting.Key.Text);
        Assert.Equal("2026/order-C-0042-7-acknowledged.eml", taken.OutboxName);
        Assert.Equal("2026/order-C-0042-7-waiting.eml", waiting.OutboxName);
        Assert.NotEqual(taken.OpaqueId, waiting.OpaqueId);
    }

    [Fact]
    public void It_comes_from_accounting_bears_the_day_of_the_order_and_has_no_file()
    {
        var mail = Mail();
        Assert.Equal(("service-order", A.Day("2026-12-16")), (mail.Category, mail.Date));
        Assert.Equal(new Mailbox("AIM&S Informatique – Facturation", A.Seller.Email), mail.From);
        Assert.Equal("exploitation@exemple.fr", mail.To.Text);
        Assert.Null(mail.Attachment);
        Assert.Equal(Eml.Write(mail), Eml.Write(Mail()));
    }

    [Fact]
    public void The_largest_contract_is_listed_whole_and_no_mailbox_cuts_the_page()
    {
        var servers = Enumerable
            .Range(1, Contract.MostServers)
            .Select(n => new OrderedServer($"SRV-{n:000}", "Windows Server", "2025", "base de données", "Bronze+"));
        var mail = Mail(Order with { Servers = [.. servers] });
        Assert.Equal(Contract.MostServers, Regex.Count(mail.Text, @"^  SRV-\d{3} \|", RegexOptions.Multiline, Second));
        Assert.Equal(Contract.MostServers, Regex.Count(mail.Html, @">SRV-\d{3}<", RegexOptions.None, Second));
        Assert.InRange(mail.Html.Length, 1, 100_000);
    }

    [Fact]
    public void A_contract_without_a_server_in_force_says_so() =>
        Assert.Contains(
            "Serveurs concernés\n\nAucun serveur n’est en service à la date de l’ordre.\n\n",
            Mail(Order with { Servers = [] }).Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void What_customers_servers_and_operations_are_called_cannot_become_markup()
    {
        const string Evil = "<b>&\"";
        var mail = Mail(
            Order with
            {
                Customer = Evil,
                Reason = Evil,
                Servers = [new OrderedServer(Evil, Evil, Evil, Evil, Evil)],
            },
            Evil
        );
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.Equal(
            4,
            Regex.Count(mail.Html, "border-bottom:1px solid #e4e7eb\">&lt;b&gt;&amp;&quot;", RegexOptions.None, Second)
        );
    }

    [Fact]
    public void In_production_nothing_says_specimen()
    {
        var mail = Mail(Order with { IsSpecimen = false });
        Assert.DoesNotContain(
            "SPÉCIMEN",
            mail.Subject + mail.Text + WebUtility.HtmlDecode(mail.Html),
            StringComparison.Ordinal
        );
        Assert.Contains("à ne pas exécuter", Plain(Mail().Html), StringComparison.Ordinal);
    }

    private static TimeSpan Second => TimeSpan.FromSeconds(1);

    [GeneratedRegex("<head>.*?</head>|<[^>]*>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();
}
