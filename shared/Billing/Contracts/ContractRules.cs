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
        CheckMandate(fields, terms);

        for (var index = 0; index < servers.Length; index++)
        {
            if (servers[index] is { } server)
            {
                CheckServer(fields, $"servers[{index}]", server, servers.Take(index));
            }
        }
    }

    private static void CheckMandate(JsonFields fields, ContractTerms terms)
    {
        var isDebit = terms.MeansOfPayment == MeansOfPayment.DirectDebit && !fields.IsFaulty("meansOfPayment");
        if (isDebit && terms.Mandate is null && !fields.IsFaulty("mandate"))
        {
            fields.Add("mandate", "is required when the means of payment is DirectDebit");
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

        // Without a name that could be read, nothing says that two entries are of one server.
        var isNamed = server.Name.Length > 0;
        if (isNamed && before.Any(other => other?.Name == server.Name && other.Overlaps(server)))
        {
            fields.Add($"{path}.from", "overlaps another entry of the same server");
        }
    }
}
