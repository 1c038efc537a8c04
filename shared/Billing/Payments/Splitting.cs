namespace Aims.Billing;

/// <summary>Splits a payment between the contracts it is for. A function of frozen facts: the order of arrival plays no part.</summary>
/// <remarks>
/// Each part is filled in turn, and what is left goes to the first; money that goes back empties the parts from the end. So each
/// contract's movements add up to its part of what is still here, whatever happened in between.
/// </remarks>
public static class Splitting
{
    /// <summary>By the documents that the payment names: the oldest due first, each as much as it asks for.</summary>
    public static EquatableList<Share> ByDocuments(Payment payment, IEnumerable<NamedDocument> documents, MatchedBy by)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var parts = documents
            .OrderBy(document => document.DueDate)
            .ThenBy(document => document.Number.ToString(), StringComparer.Ordinal)
            .Select(document => new Part(document.Contract, document.Payable, new Target(document.Number, null)));
        return Split(payment, [.. parts], by);
    }

    /// <summary>As a person said.</summary>
    public static EquatableList<Share> ByPerson(Payment payment)
    {
        ArgumentNullException.ThrowIfNull(payment);
        var parts = payment.Assigned.Select(part => new Part(
            part.Contract,
            part.Amount,
            part.Document is { } number ? new Target(number, part.Amount) : null
        ));
        return Split(payment, [.. parts], MatchedBy.Person);
    }

    /// <summary>Whole to one document of one contract.</summary>
    public static EquatableList<Share> Whole(Payment payment, ContractId contract, DocumentNumber document)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return [new Share(contract, MatchedBy.Payer, [new Target(document, null)], payment.Movements)];
    }

    private sealed record Part(ContractId Contract, Money Most, Target? Target);

    private static EquatableList<Share> Split(Payment payment, List<Part> parts, MatchedBy by) =>
        [
            .. parts
                .Select(part => part.Contract)
                .Distinct()
                .Select(contract => new Share(
                    contract,
                    by,
                    [.. parts.Where(part => part.Contract == contract).Select(part => part.Target).OfType<Target>()],
                    [.. MovementsOf(contract, parts, payment.Movements)]
                )),
        ];

    private static IEnumerable<Movement> MovementsOf(
        ContractId contract,
        List<Part> parts,
        IEnumerable<Movement> movements
    )
    {
        var (net, before) = (Money.Zero, Money.Zero);
        foreach (var movement in movements)
        {
            net += movement.Amount;
            var after = AmountOf(contract, parts, net);
            if (after != before)
            {
                yield return new Movement(movement.Day, after - before);
                before = after;
            }
        }
    }

    private static Money AmountOf(ContractId contract, List<Part> parts, Money net)
    {
        var (left, amount) = (net, Money.Zero);
        foreach (var part in parts)
        {
            var filled = Money.Min(part.Most, left);
            left -= filled;
            amount += part.Contract == contract ? filled : Money.Zero;
        }

        return parts[0].Contract == contract ? amount + left : amount;
    }
}
