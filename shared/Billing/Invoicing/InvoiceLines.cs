namespace Aims.Billing;

/// <summary>The lines of a contract's documents, worded in French; what is missing to write one becomes a fault.</summary>
internal sealed class InvoiceLines(Contract contract, PriceLists prices, InvoicingTerms terms)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>One line per server in force on the first day of the printed period (R1).</summary>
    public IEnumerable<DocumentLine> Services(BillingPeriod period)
    {
        var printed = contract.Printed(period);
        foreach (var server in contract.ServersOn(printed.First))
        {
            var isPart = contract.Terms.Proration == Proration.Daily && printed.Days < period.Days;
            var monthly = MonthlyPrice(server, printed.First);
            yield return new DocumentLine(
                LineKind.Service,
                $"Infogérance {server.Level.Name()} – {server.Name}",
                Description(server) + (isPart ? $" – prorata {printed.Days}/{period.Days} jours" : ""),
                1,
                isPart ? monthly.Portion(printed.Days, period.Days) : monthly,
                terms.VatRate,
                printed
            );
        }
    }

    /// <summary>One full month of every server, without paper fees, even when the first month is prorated (R3).</summary>
    public DocumentLine Provision(BillingPeriod period, VatRate? vatRate)
    {
        var first = contract.Printed(period).First;
        var monthly = Money.Sum(contract.ServersOn(first).Select(server => MonthlyPrice(server, first)));
        return vatRate is null
            ? new(
                LineKind.Provision,
                "Dépôt de garantie – un mois d’infogérance",
                "Restitué en fin de contrat",
                1,
                monthly,
                null,
                null
            )
            : new(
                LineKind.Provision,
                "Provision d’infogérance – un mois",
                "Restituée en fin de contrat",
                1,
                monthly,
                vatRate,
                null
            );
    }

    /// <summary>A paper copy: of each invoice by standing option, or of one document asked for.</summary>
    public DocumentLine Paper(DocumentNumber? of) =>
        new(
            LineKind.Paper,
            of is null ? "Facture papier" : $"Facture papier {of}",
            "Impression et envoi postal",
            1,
            terms.PaperFee,
            terms.VatRate,
            null,
            of
        );

    private Money MonthlyPrice(Server server, DateOnly day)
    {
        var price = server.AgreedMonthlyPrice ?? prices.On(day)?.Of(server.Level);
        if (price is null)
        {
            var fault = new Fault("servers", $"no price list is in force on {day:yyyy-MM-dd} for {server.Name}");
            if (!_faults.Contains(fault))
            {
                _faults.Add(fault);
            }
        }

        return price ?? Money.Zero;
    }

    private static string Description(Server server) => $"{server.OperatingSystem} {server.Version} – {server.Role}";
}
