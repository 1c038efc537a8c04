namespace Aims.Banking;

/// <summary>What the entries of a statement add up to, against what it says of itself (ISO 20022 <c>TxsSummry</c>).</summary>
internal sealed class EntryTally
{
    private readonly Sums _booked = new();
    private readonly Sums _all = new();

    /// <summary>Net sum of what was booked.</summary>
    public Money Net => _booked.Credits - _booked.Debits;

    /// <summary>The earliest booking day; null when nothing was booked.</summary>
    public DateOnly? First { get; private set; }

    public void Add(CamtEntry entry)
    {
        _all.Add(entry.Amount);
        if (!entry.IsBooked)
        {
            return;
        }

        _booked.Add(entry.Amount);
        First = First is { } first && first <= entry.BookedOn ? first : entry.BookedOn;
    }

    /// <summary>Refuses a summary that is neither of the booked entries nor of all: banks do both.</summary>
    public void Check(Element? summary)
    {
        if (summary is not null && WhyNot(summary, _booked) is { } fault && WhyNot(summary, _all) is not null)
        {
            throw fault;
        }
    }

    private static BankFileFaultException? WhyNot(Element summary, Sums sums)
    {
        var gross = sums.Credits + sums.Debits;
        var net = sums.Credits - sums.Debits;
        return WhyNot(summary.Find("TtlNtries"), sums.CreditCount + sums.DebitCount, gross, net)
            ?? WhyNot(summary.Find("TtlCdtNtries"), sums.CreditCount, sums.Credits, sums.Credits)
            ?? WhyNot(summary.Find("TtlDbtNtries"), sums.DebitCount, sums.Debits, sums.Debits);
    }

    /// <summary>Banks put the sum of all amounts or the net one into <c>Sum</c>; a net one without sign.</summary>
    private static BankFileFaultException? WhyNot(Element? total, int count, Money gross, Money net)
    {
        if (total?.Find("NbOfNtries") is { } number && number.Count() != count)
        {
            return number.Fault($"{number.Count()} must be the number of entries, {count}");
        }

        var (sum, unsigned) = (total?.Find("Sum"), net < Money.Zero ? Money.Zero - net : net);
        if (sum is not null && sum.Sum() != gross && sum.Sum() != unsigned)
        {
            return sum.Fault($"{sum.Sum()} must be the sum of the entries, {gross}");
        }

        var told = total?.Find("TtlNetNtryAmt") ?? total?.Find("TtlNetNtry", "Amt");
        return told is not null && told.Sum() != unsigned
            ? told.Fault($"{told.Sum()} must be the net sum of the entries, {unsigned}")
            : null;
    }

    private sealed class Sums
    {
        public Money Credits { get; private set; }
        public Money Debits { get; private set; }
        public int CreditCount { get; private set; }
        public int DebitCount { get; private set; }

        public void Add(Money amount)
        {
            if (amount < Money.Zero)
            {
                (Debits, DebitCount) = (Debits - amount, DebitCount + 1);
            }
            else
            {
                (Credits, CreditCount) = (Credits + amount, CreditCount + 1);
            }
        }
    }
}
