namespace Aims.Billing;

/// <summary>Decides where the money of a payment belongs (spec §9): what a person said, a number, a number in the text, the payer.</summary>
public static class Placing
{
    /// <summary>Decides from facts alone; the same facts always place it the same.</summary>
    /// <param name="payment">All that is known of the payment.</param>
    /// <param name="found">Those of the documents it names that exist.</param>
    /// <param name="claims">What it could be for at the contracts of its payer; only asked when it names nothing that exists.</param>
    public static Placement Decide(
        Payment payment,
        IReadOnlyCollection<NamedDocument> found,
        IReadOnlyCollection<CandidateClaim> claims
    )
    {
        ArgumentNullException.ThrowIfNull(payment);
        return PlaceMoney(payment, found, claims) with { Collections = [.. Collections(payment, found)] };
    }

    /// <summary>What is being fetched, by the contracts of the documents that its source names.</summary>
    private static IEnumerable<(ContractId, CollectionAttempt)> Collections(
        Payment payment,
        IEnumerable<NamedDocument> found
    ) =>
        payment.Collecting is not { } state
            ? []
            : found
                .Where(document => payment.NamedDocuments.Contains(document.Number))
                .GroupBy(document => document.Contract)
                .OrderBy(group => group.Key.Text, StringComparer.Ordinal)
                .Select(group =>
                    (
                        group.Key,
                        new CollectionAttempt(
                            [.. group.Select(document => document.Number)],
                            state,
                            payment.Events.Last(happened => happened.Kind != PaymentEventKind.Assigned).Day
                        )
                    )
                );

    private static Placement PlaceMoney(
        Payment payment,
        IReadOnlyCollection<NamedDocument> found,
        IReadOnlyCollection<CandidateClaim> claims
    )
    {
        if (payment.Movements.Count == 0)
        {
            return payment.IsReversedOnly
                ? new Placement([], [], "it was reversed, and nothing says yet that it was received")
                : Placement.Nowhere;
        }

        if (payment.Assigned.Count > 0)
        {
            return new Placement(Splitting.ByPerson(payment), [], null);
        }

        return ByDocuments(payment, payment.NamedDocuments, found, MatchedBy.Number)
            ?? ByDocuments(payment, payment.DocumentsInText, found, MatchedBy.Text)
            ?? ByPayer(payment, claims);
    }

    /// <summary>Whether only its payer can say what it is for.</summary>
    public static bool NeedsPayer(Payment payment, IReadOnlyCollection<NamedDocument> found)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return payment.Movements.Count > 0
            && payment.Assigned.Count == 0
            && !found.Any(document =>
                payment.NamedDocuments.Contains(document.Number) || payment.DocumentsInText.Contains(document.Number)
            );
    }

    private static Placement? ByDocuments(
        Payment payment,
        EquatableList<DocumentNumber> named,
        IEnumerable<NamedDocument> found,
        MatchedBy by
    )
    {
        var documents = found.Where(document => named.Contains(document.Number)).ToList();
        return documents.Count == 0 ? null : new Placement(Splitting.ByDocuments(payment, documents, by), [], null);
    }

    private static Placement ByPayer(Payment payment, IReadOnlyCollection<CandidateClaim> claims)
    {
        EquatableList<CandidateClaim> kept = [.. claims.OrderBy(claim => claim.Contract.Text, StringComparer.Ordinal)];
        var matches = kept.SelectMany(claim => claim.Claim.Matches.Select(number => (claim.Contract, number))).ToList();
        return matches is [var (contract, number)]
            ? new Placement(Splitting.Whole(payment, contract, number), kept, null)
            : new Placement([], kept, Reason(payment, kept, [.. matches.Select(match => match.number)]));
    }

    private static string Reason(Payment payment, EquatableList<CandidateClaim> claims, List<DocumentNumber> matches)
    {
        var unknown = payment.NamedDocuments.Concat(payment.DocumentsInText).Distinct().ToList();
        var begin = unknown.Count > 0 ? $"it names {string.Join(", ", unknown)}, which does not exist; " : "";
        return claims.Count == 0 ? $"{begin}its payer is not known at any contract"
            : matches.Count == 0
                ? $"{begin}its payer is that of {string.Join(", ", claims.Select(claim => claim.Contract))}, where no open document has its amount"
            : $"{begin}several open documents of its payer have its amount: {string.Join(", ", matches)}";
    }
}
