#pragma warning disable CA5394 // What is made up must come again from its seed; it is no secret.
namespace Aims.Local;

/// <summary>Makes up realistic contracts: the same seed gives the same ones.</summary>
internal sealed class Generator
{
    private static readonly string[] Trades =
    [
        "Boulangerie",
        "Cabinet",
        "Menuiserie",
        "Imprimerie",
        "Transports",
        "Clinique",
        "Librairie",
        "Garage",
    ];
    private static readonly string[] Names =
    [
        "Lefèvre",
        "Moreau",
        "Girard",
        "Rousseau",
        "Lœwenbruck",
        "Fontaine",
        "Chevalier",
        "Gauthier",
        "Perrin",
    ];
    private static readonly string[] Cities =
    [
        "Paris",
        "Lyon",
        "Marseille",
        "Lille",
        "Nantes",
        "Strasbourg",
        "Bordeaux",
        "Rennes",
    ];
    private static readonly string[] PostCodes =
    [
        "75011",
        "69003",
        "13006",
        "59000",
        "44000",
        "67000",
        "33000",
        "35000",
    ];
    private static readonly string[] Roles =
    [
        "serveur web",
        "base de données",
        "messagerie",
        "sauvegarde",
        "fichiers",
        "annuaire",
    ];

    private readonly Random _random;
    private readonly BillingPeriod _month;

    private Generator(int seed, BillingPeriod month) => (_random, _month) = (new Random(seed), month);

    /// <summary>So many contracts whose first bill here is that of the month.</summary>
    public static ContractFile Make(int count, int seed, BillingPeriod month)
    {
        var generator = new Generator(seed, month);
        var prices = new PriceList(
            new DateOnly(2020, 1, 1),
            new Money(4_900),
            new Money(7_900),
            new Money(12_900),
            new Money(24_900)
        );
        return new ContractFile([prices], [.. Enumerable.Range(1, count).Select(generator.Contract)]);
    }

    private Contract Contract(int n)
    {
        // Three of four have been billed elsewhere until now.
        var isTakenOver = _random.Next(4) > 0;
        var start = isTakenOver ? _month.First.AddDays(-_random.Next(40, 1_500)) : _month.First;
        var servers = Enumerable.Range(1, 1 + _random.Next(8)).Select(s => Server(s, start)).ToList();
        var referent = Referent(n);
        return new Contract(
            new ContractId(string.Create(CultureInfo.InvariantCulture, $"G-{n:000000}")),
            Customer(n),
            start,
            End: null,
            Terms(n, isTakenOver),
            [.. servers],
            referent,
            CurrentReferent: null,
            CustomerComments: null,
            SellerComments: null,
            new Signature(start, "Paris", referent.FullName, "Gérant")
        );
    }

    private ContractTerms Terms(int n, bool isTakenOver)
    {
        var means = (MeansOfPayment)_random.Next(3);
        var mandate = new Mandate(
            string.Create(CultureInfo.InvariantCulture, $"RUM-{n:000000}"),
            _month.First.AddMonths(-11),
            MandateScheme.Core,
            Iban(n),
            Bic: null
        );
        return new ContractTerms(
            means,
            means == MeansOfPayment.DirectDebit ? mandate : null,
            ProvisionHeld: isTakenOver ? new Money(10_000) : null,
            FirstBilledPeriod: isTakenOver ? _month : null,
            PaperInvoice: _random.Next(20) == 0
        );
    }

    private Customer Customer(int n)
    {
        var city = _random.Next(Cities.Length);
        return new Customer(
            $"{Pick(Trades)} {Pick(Names)} {n}",
            Siren(n),
            VatNumber: null,
            new PostalAddress([$"{_random.Next(1, 200)} rue {Pick(Names)}"], PostCodes[city], Cities[city], "FR"),
            [Email($"compta@client-{n}.example")],
            PurchaseOrder: null,
            AlsaceMoselle: false
        );
    }

    private Server Server(int n, DateOnly start) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"SRV-{n:00}"),
            "Debian",
            "12",
            Pick(Roles),
            (Level)_random.Next(4),
            start,
            Until: null,
            AgreedMonthlyPrice: null,
            Alerts: null,
            Comments: null
        );

    private Referent Referent(int n) =>
        new("Camille", Pick(Names), "Responsable informatique", null, null, Email($"it@client-{n}.example"));

    private string Pick(string[] among) => among[_random.Next(among.Length)];

    private static EmailAddress Email(string text) =>
        EmailAddress.TryParse(text, out var email) ? email : throw new FormatException(text);

    /// <summary>Eight digits and the one that makes the checksum right.</summary>
    private static Siren Siren(int n) =>
        Enumerable
            .Range(0, 10)
            .Select(last => string.Create(CultureInfo.InvariantCulture, $"{10_000_000 + n:00000000}{last}"))
            .Select(digits => Billing.Siren.TryParse(digits, out var siren) ? siren : (Siren?)null)
            .First(siren => siren is not null)!
            .Value;

    /// <summary>A French account and the two digits that make the checksum right.</summary>
    private static Iban Iban(int n) =>
        Enumerable
            .Range(2, 97)
            .Select(check => string.Create(CultureInfo.InvariantCulture, $"FR{check:00}3000600001{n:00000000000}89"))
            .Select(text => Billing.Iban.TryParse(text, out var iban) ? iban : (Iban?)null)
            .First(iban => iban is not null)!
            .Value;
}
