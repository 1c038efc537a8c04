namespace Aims.Billing;

/// <summary>What must hold between the fields of a contract.</summary>
internal static class ContractRules
{
    public static void Check(
        JsonFields fields,
        DateOnly start,
        DateOnly? end,
        ContractTerms terms,
        ImmutableArray<Server> servers
    )
    {
        CheckDates(fields, start, end, terms);
        if (terms.MeansOfPayment == MeansOfPayment.DirectDebit && terms.Mandate is null)
        {
            fields.Add("mandate", "is required when the means of payment is DirectDebit");
        }

        for (var index = 0; index < servers.Length; index++)
        {
            if (servers[index] is { } server)
            {
                CheckServer(fields, $"servers[{index}]", server, servers.Take(index));
            }
        }
    }

    private static void CheckDates(JsonFields fields, DateOnly start, DateOnly? end, ContractTerms terms)
    {
        if (start == default)
        {
            return;
        }

        if (end < start)
        {
            fields.Add("end", "must not be before the start");
        }

        if (terms.CommittedEnd < start)
        {
            fields.Add("committedEnd", "must not be before the start");
        }

        if (terms.FirstBilledPeriod is { } first && first < BillingPeriod.Of(start))
        {
            fields.Add("firstBilledPeriod", "must not be before the month of the start");
        }
    }

    private static void CheckServer(JsonFields fields, string path, Server server, IEnumerable<Server> before)
    {
        if (server.Until < server.From)
        {
            fields.Add($"{path}.until", "must not be before the day it begins");
        }

        if (before.Any(other => other is not null && other.Name == server.Name && other.Overlaps(server)))
        {
            fields.Add($"{path}.from", "overlaps another entry of the same server");
        }
    }
}
