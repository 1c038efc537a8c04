using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Documents to draw: each test says what is special about its own.</summary>
internal static class Sample
{
    public const string Number = "F2026-000123";

    /// <summary>The first invoice of a contract on 1 December 2026, as the decision gives it, outside production.</summary>
    public static Document Invoice(Contract? contract = null, Func<DocumentFacts, DocumentFacts>? change = null)
    {
        var facts = A.Owed(contract ?? A.Contract(), "2026-12-01").First(owed => owed.Kind == DocumentKind.Invoice);
        return (change?.Invoke(facts) ?? facts).Numbered(123);
    }

    public static Document Deposit(Func<DocumentFacts, DocumentFacts>? change = null)
    {
        var terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit);
        var contract = A.Contract() with { Terms = terms };
        var facts = A.Owed(contract, "2026-12-01").First(owed => owed.Kind == DocumentKind.DepositRequest);
        return (change?.Invoke(facts) ?? facts).Numbered(7);
    }

    /// <summary>The credit note over all of an invoice, or over some of it.</summary>
    public static Document CreditNote(
        Document? invoice = null,
        CreditRequest? request = null,
        string reason = "Serveur retiré du contrat"
    ) => A.Correction(invoice ?? Invoice(), request, reason: reason).Numbered(45);

    public static Document Restitution()
    {
        var deposit = Deposit();
        var reduction = Crediting.Provision(deposit, [], "settling")!;
        return Crediting.Facts(deposit, reduction, A.Terms, A.Day("2027-06-01"), contract: null).Numbered(8);
    }

    public static Contract PaidBy(MeansOfPayment means) =>
        A.Contract() with
        {
            Terms = new ContractTerms(means, means == MeansOfPayment.DirectDebit ? A.Mandate : null),
        };

    public static Contract WithServers(int count) =>
        A.Contract() with
        {
            Servers =
            [
                .. Enumerable.Range(1, count).Select(n => A.Server($"SRV-{n:000}", (Level)(n % 4), "2026-12-01")),
            ],
        };

    /// <summary>Every text as long as the contract's own limits allow, without a space where none is needed.</summary>
    public static Contract Ugly { get; } =
        A.Contract() with
        {
            Customer = A.Customer with
            {
                Name =
                    "Société Œuvres & Łódź – Établissements Pétrochimiques de l’Île-de-Noirmoutier et Fils, Héritiers SA",
                VatNumber = VatNumber.Of(A.Customer.Siren),
                Address = new PostalAddress(
                    [new string('W', 100), "Bâtiment Œdipe – Zone d’activités de la Croix-Saint-Éloi", "CS 12345"],
                    "75006",
                    "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson CEDEX 12345678",
                    "FR"
                ),
                PurchaseOrder = new string('M', 50),
            },
            InitialReferent = A.Referent with { FirstName = new string('Œ', 60), LastName = new string('@', 60) },
            Servers =
            [
                Server("serveur-de-production-très-long.interne.exemple-client-a.fr", 'e'),
                Server(new string('W', 60), 'W'),
            ],
        };

    private static Server Server(string name, char letter) =>
        A.Server(name, Level.BronzePlus, "2026-12-01") with
        {
            OperatingSystem = new string(letter, 60),
            Version = new string(letter, 40),
            Role = new string(letter, 80),
        };
}
