namespace Aims.Banking;

/// <summary>The balances of a statement (ISO 20022 <c>Bal</c>), between which its entries lie.</summary>
internal static class CamtBalances
{
    /// <summary>What the statement covers.</summary>
    /// <exception cref="BankFileFaultException">A balance is missing, or the entries do not lead from one to the other.</exception>
    public static BankItem.Statement Statement(Element statement, Iban account, EntryTally tally)
    {
        var before = Find(statement, "PRCD");
        var opening = Find(statement, "OPBD") ?? before;
        var closing = Find(statement, "CLBD");
        if (opening is null || closing is null)
        {
            throw statement.Fault(
                "Bal of type OPBD (or PRCD) and of type CLBD are required: a page of a statement (ITBD) is not read alone"
            );
        }

        var (first, last) = (Signed(opening), Signed(closing));
        if (first + tally.Net != last)
        {
            throw closing.Fault($"CLBD {last} must be the opening balance {first} and the booked entries {tally.Net}");
        }

        var (openedOn, closedOn) = (Day(opening), Day(closing));
        if (before is not null && Signed(before) == first)
        {
            openedOn = Day(before);
        }
        else
        {
            var begins = statement.Find("FrToDt", "FrDtTm")?.Day();
            openedOn = OpeningDay.Of(openedOn, closedOn, tally.First, begins);
        }

        return openedOn <= closedOn
            ? new BankItem.Statement(account, first, openedOn, last, closedOn)
            : throw closing.Fault(
                $"its day {closedOn.ToIso()} must not be before the opening balance's, {openedOn.ToIso()}"
            );
    }

    private static Element? Find(Element statement, string type)
    {
        var found = statement
            .All("Bal")
            .Where(it => it.Find("Tp", "CdOrPrtry", "Cd")?.Text == type && it.Find("Tp", "SubTp", "Cd")?.Text != "INTM")
            .ToList();
        return found.Count < 2 ? found.FirstOrDefault() : throw found[1].Fault($"{type} is given twice");
    }

    private static DateOnly Day(Element balance) => balance.Needed("Dt").DayOfChoice();

    private static Money Signed(Element balance)
    {
        var amount = balance.Needed("Amt").Amount(ElementValues.MostBalanceCents);
        return balance.Needed("CdtDbtInd").IsCredit() ? amount : Money.Zero - amount;
    }
}
