using System.Collections.Immutable;

namespace Aims.Testing;

/// <summary>Sound examples to begin from: a test says only what is special about its own.</summary>
public static class A
{
    /// <summary>AIM&amp;S Informatique, with placeholders where the contract is silent.</summary>
    public static Seller Seller { get; } =
        new(
            "AIM&S Informatique",
            "[forme juridique]",
            "[capital social]",
            Siren("484252333"),
            VatNumber.Of(Siren("484252333")),
            "RCS Paris B 484 252 333",
            new PostalAddress(["26 rue des Rigoles"], "75020", "Paris", "FR"),
            new PostalAddress(["11 rue Tunis"], "93200", "Saint-Denis", "FR"),
            Email("facturation@aims-informatique.com"),
            "0825 67 24 67",
            Iban("FR7630006000011234567890189"),
            new Bic("AGRIFRPPXXX"),
            new CreditorIdentifier("FR72ZZZ123456"),
            "484252333"
        );

    public static InvoicingTerms Terms { get; } =
        new(
            Seller,
            [
                new LegalNote(
                    "PMD",
                    "Tout retard de paiement entraîne une pénalité de trois fois le taux d’intérêt légal."
                ),
                new LegalNote(
                    "PMT",
                    "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u00A0: 40\u00A0€."
                ),
                new LegalNote("AAB", "Pas d’escompte pour paiement anticipé."),
            ],
            VatRate.Standard,
            VatExigibility.Receipt,
            new Money(500),
            MinDaysToPay: 10,
            MaxCatchUpMonths: 3,
            IsSpecimen: true
        );

    /// <summary>Bronze 49, Bronze+ 79, Silver 129, Gold 249 EUR a month.</summary>
    public static PriceList PriceList { get; } =
        new(Day("2020-01-01"), new Money(4_900), new Money(7_900), new Money(12_900), new Money(24_900));

    public static PriceLists Prices { get; } = new([PriceList]);

    public static Referent Referent { get; } =
        new("Anne", "Lefèvre", "Responsable informatique", "01 43 00 00 01", null, Email("anne.lefevre@exemple.fr"));

    public static Customer Customer { get; } =
        new(
            "Boulangerie Lefèvre",
            Siren("100000009"),
            null,
            new PostalAddress(["4 rue du Four"], "75006", "Paris", "FR"),
            [Email("compta@exemple.fr")],
            PurchaseOrder: null,
            AlsaceMoselle: false
        );

    public static Mandate Mandate { get; } =
        new("RUM-0001", Day("2026-01-10"), MandateScheme.Core, Iban("FR7630006000011234567890189"), null);

    /// <summary>One Silver server since the start, paid by transfer.</summary>
    public static Contract Contract(string id = "C-0001", string start = "2026-12-01", string? end = null) =>
        new(
            new ContractId(id),
            Customer,
            Day(start),
            end is null ? null : Day(end),
            new ContractTerms(MeansOfPayment.Transfer),
            [Server("SRV-WEB-01", Level.Silver, start)],
            Referent,
            CurrentReferent: null,
            CustomerComments: null,
            SellerComments: null,
            new Signature(Day(start), "Paris", "Anne Lefèvre", "Gérante")
        );

    public static Server Server(
        string name,
        Level level,
        string from,
        string? until = null,
        long? agreedCents = null
    ) =>
        new(
            name,
            "Debian",
            "12",
            "serveur web",
            level,
            Day(from),
            until is null ? null : Day(until),
            agreedCents is { } cents ? new Money(cents) : null,
            Alerts: null,
            Comments: null
        );

    /// <summary>What a contract that owes something owes on a day, with nothing billed before.</summary>
    public static ImmutableArray<DocumentFacts> Owed(Contract contract, string today) =>
        Invoicing.Decide(contract, BillingState.Of(contract), Prices, new HashSet<BusinessKey>(), Terms, Day(today))
            is InvoicingDecision.Issue issue
            ? [.. issue.Documents]
            : throw new InvalidOperationException("The example owes nothing.");

    /// <summary>The credit note or restitution over an issued document, all of it unless some is asked for, before it has a number.</summary>
    public static DocumentFacts Correction(
        Document document,
        CreditRequest? request = null,
        string today = "2026-12-20",
        string reason = "Serveur retiré du contrat"
    ) => Crediting.Facts(document, Reduction(document, request, reason: reason), Terms, Day(today), contract: null);

    /// <summary>What a sound request takes off a document.</summary>
    public static Reduction Reduction(
        Document document,
        CreditRequest? request = null,
        IReadOnlyCollection<Reduction>? earlier = null,
        string cause = "1",
        string reason = "Serveur retiré du contrat"
    )
    {
        var key = BusinessKey.Credit(document.Number, cause);
        var all = new CreditRequest.Everything();
        var reduction = Crediting.Reduce(document, earlier ?? [], request ?? all, key, reason, "anne");
        return reduction.Value ?? throw new InvalidOperationException(string.Join("; ", reduction.Faults));
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);

    public static Siren Siren(string digits) =>
        Billing.Siren.TryParse(digits, out var siren) ? siren : throw new FormatException(digits);

    public static Iban Iban(string text) =>
        Billing.Iban.TryParse(text, out var iban) ? iban : throw new FormatException(text);

    public static EmailAddress Email(string text) =>
        EmailAddress.TryParse(text, out var email) ? email : throw new FormatException(text);
}
