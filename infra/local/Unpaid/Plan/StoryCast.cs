namespace Aims.Local;

/// <summary>Who plays: the contracts of a file, begun in the first month that is played.</summary>
internal static class StoryCast
{
    /// <summary>Pays late in every way.</summary>
    public const string BadPayer = "C-1001";

    /// <summary>Pays in time, whatever happens next door.</summary>
    public const string Neighbour = "C-1002";

    /// <summary>The contracts, moved in time as they are.</summary>
    public static ContractFile BegunIn(BillingPeriod month)
    {
        var file = ContractSource.ReadFile(Path.Combine(Checkout.Root, "infra", "local", "samples", "story.json"));
        return file with { Contracts = [.. file.Contracts.Select(contract => BegunIn(contract, month))] };
    }

    private static Contract BegunIn(Contract contract, BillingPeriod month)
    {
        var begin = BillingPeriod.Of(contract.Start);
        var months = ((month.First.Year - begin.First.Year) * 12) + month.First.Month - begin.First.Month;
        return contract with
        {
            Start = month.First,
            Signature = contract.Signature with { Date = contract.Signature.Date.AddMonths(months) },
            Terms = contract.Terms with
            {
                CommittedEnd = contract.Terms.CommittedEnd is { } end ? BillingPeriod.Of(end).Plus(months).Last : null,
            },
        };
    }
}
