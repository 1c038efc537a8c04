namespace Aims.Billing;

/// <summary>What is left of a document to take off, after its earlier reductions.</summary>
internal sealed class CreditableRest
{
    /// <summary>The cent by which a rounded tax may differ.</summary>
    private static readonly Money Cent = new(1);

    private readonly DocumentFacts _facts;
    private readonly List<Money> _lines;
    private readonly List<VatSubtotal> _vat;
    private readonly Money _provision;

    public CreditableRest(Document document, IEnumerable<Reduction> earlier)
    {
        _facts = document.Facts;
        var before = earlier.Where(reduction => reduction.Document == document.Number).ToList();
        _lines = [.. _facts.Lines.Select((line, index) => line.Net - Credited(before, index + 1))];
        _vat = [.. _facts.Vat.Select(subtotal => LeftOf(subtotal, before))];
        _provision =
            AccountDocument.Of(document).Provision - Money.Sum(before.Select(reduction => reduction.Provision));
    }

    /// <summary>How many lines the document has.</summary>
    public int Count => _lines.Count;

    /// <summary>Net amount that is left of a line, from 1; never below zero.</summary>
    public Money Of(int line) => _lines[line - 1];

    /// <summary>Every line of which something is left, in full.</summary>
    public IEnumerable<CreditedLine> Everything =>
        _lines.Select((left, index) => new CreditedLine(index + 1, left)).Where(line => line.Net > Money.Zero);

    /// <summary>The VAT that goes with some lines, by rate, the highest first.</summary>
    public EquatableList<VatSubtotal> VatOf(IReadOnlyCollection<CreditedLine> credited) => VatOf(credited, VatOf);

    /// <summary>The same, so that what stays bears the tax on its own base wherever a cent allows it: the provision is given back as it was billed.</summary>
    public EquatableList<VatSubtotal> VatLeavingTheRest(IReadOnlyCollection<CreditedLine> credited) =>
        VatOf(credited, VatLeavingTheRest);

    /// <summary>How much of the provision, incl. VAT, goes with some lines: all that is left of it with the last of its lines.</summary>
    public Money ProvisionOf(IReadOnlyCollection<CreditedLine> credited)
    {
        var (left, staying) = (Money.Zero, Money.Zero);
        for (var line = 1; line <= Count; line++)
        {
            if (_facts.Lines[line - 1] is { Kind: LineKind.Provision } provision)
            {
                var net = Of(line) - Money.Sum(credited.Where(it => it.Line == line).Select(it => it.Net));
                staying += net + (provision.VatRate?.On(net) ?? Money.Zero);
                left += net;
            }
        }

        return left == Money.Zero ? _provision : _provision - Money.Min(staying, _provision);
    }

    private EquatableList<VatSubtotal> VatOf(
        IReadOnlyCollection<CreditedLine> credited,
        Func<VatSubtotal, Money, Money> vatOf
    ) =>
        [
            .. _vat.Select(left => (Left: left, Net: NetOf(credited, left.Rate)))
                .Where(rate => rate.Net > Money.Zero)
                .Select(rate => new VatSubtotal(rate.Left.Rate, rate.Net, vatOf(rate.Left, rate.Net))),
        ];

    /// <summary>
    /// The rate on the base of this credit note (BR-CO-17), moved by the cent that it takes to leave behind no more and no less than the
    /// tax on what stays, give or take a cent; so the last credit note, which takes all that is left, is to the cent as well.
    /// </summary>
    /// <remarks>
    /// Rounding each credit note by itself would add up to other than the invoice: at 20 %, 0.04 has 0.01 of tax and twice 0.02 has none.
    /// </remarks>
    private static Money VatOf(VatSubtotal left, Money net)
    {
        var staying = left.Base - net;
        if (staying == Money.Zero)
        {
            return left.Vat;
        }

        return Money.Min(Near(left.Rate.On(net), left.Vat - left.Rate.On(staying)), left.Vat);
    }

    private static Money VatLeavingTheRest(VatSubtotal left, Money net) =>
        Money.Min(Near(left.Vat - left.Rate.On(left.Base - net), left.Rate.On(net)), left.Vat);

    /// <summary>An amount, moved to within a cent of another.</summary>
    private static Money Near(Money amount, Money other) =>
        amount < other - Cent ? other - Cent
        : amount > other + Cent ? other + Cent
        : amount;

    private Money NetOf(IEnumerable<CreditedLine> credited, VatRate rate) =>
        Money.Sum(credited.Where(line => _facts.Lines[line.Line - 1].VatRate == rate).Select(line => line.Net));

    private static Money Credited(IEnumerable<Reduction> before, int line) =>
        Money.Sum(
            before
                .SelectMany(reduction => reduction.Lines)
                .Where(credited => credited.Line == line)
                .Select(it => it.Net)
        );

    private static VatSubtotal LeftOf(VatSubtotal subtotal, IEnumerable<Reduction> before)
    {
        var taken = before.SelectMany(reduction => reduction.Vat).Where(it => it.Rate == subtotal.Rate).ToList();
        return subtotal with
        {
            Base = subtotal.Base - Money.Sum(taken.Select(it => it.Base)),
            Vat = subtotal.Vat - Money.Sum(taken.Select(it => it.Vat)),
        };
    }
}
