namespace Aims.Billing;

/// <summary>The decision of a credit note: what is taken off a document, given what was taken off before (spec §4).</summary>
/// <remarks>
/// An issued document is never changed: it is corrected by a credit note (381) and, where that is due, a new invoice. The sum of its
/// credit notes never exceeds it, in any line, rate or total.
/// </remarks>
public static class Crediting
{
    /// <summary>Decides what a request takes off an invoice or a deposit request, without any effect; every fault is named.</summary>
    /// <param name="document">The document to correct.</param>
    /// <param name="earlier">Every other reduction of it, numbered or not; those of other documents do not matter.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="key">What the credit note is about, once and for all.</param>
    /// <param name="reason">Why, in French: it is printed.</param>
    /// <param name="actor">Who decides so.</param>
    public static Checked<Reduction> Reduce(
        Document document,
        IReadOnlyCollection<Reduction> earlier,
        CreditRequest request,
        BusinessKey key,
        string reason,
        string actor
    )
    {
        if (document.Facts.IsCorrection)
        {
            return Check.Bad<Reduction>(
                new("document", "must be an invoice or a deposit request: a correction stands")
            );
        }

        var rest = new CreditableRest(document, earlier);
        var lines = Asked(request, rest).OrderBy(line => line.Line).ToList();
        List<Fault> faults = [.. CreditRules.Check(document, request, rest), .. CreditRules.Check(reason)];
        return Check.Of(faults, () => Of(document, rest, lines, rest.VatOf(lines), key, reason, actor));
    }

    /// <summary>Whether nothing is left of a document to take off.</summary>
    /// <param name="document">An invoice or a deposit request.</param>
    /// <param name="earlier">Every reduction of it.</param>
    public static bool IsUsedUp(Document document, IReadOnlyCollection<Reduction> earlier) =>
        !new CreditableRest(document, earlier).Everything.Any();

    /// <summary>The document to issue for a reduction: a credit note for an invoice, a restitution for a deposit request.</summary>
    /// <param name="document">The document that it corrects.</param>
    /// <param name="reduction">What is taken off it; its VAT is not computed again.</param>
    /// <param name="terms">What the seller has configured.</param>
    /// <param name="today">The Paris day, which becomes the issue date.</param>
    /// <param name="contract">The contract as it is now, which knows where mail and letters go; null leaves the buyer as he was.</param>
    public static DocumentFacts Facts(
        Document document,
        Reduction reduction,
        InvoicingTerms terms,
        DateOnly today,
        Contract? contract
    )
    {
        if (reduction.Document != document.Number)
        {
            throw new ArgumentException($"It takes something off {reduction.Document}.", nameof(reduction));
        }

        var corrected = document.Facts;
        var kind = corrected.Kind == DocumentKind.Invoice ? DocumentKind.CreditNote : DocumentKind.DepositRestitution;
        List<DocumentLine> lines = [.. reduction.Lines.Select(credited => Line(corrected, credited))];
        return corrected with
        {
            Kind = kind,
            IssueDate = today,
            DueDate = today,
            Seller = terms.Seller,
            Buyer = BuyerNow(corrected.Buyer, contract),
            Lines = [.. lines],
            Vat = reduction.Vat,
            Totals = Totals.Of(lines, reduction.Vat, prepaid: Money.Zero),
            Payment = new PaymentInstructions(corrected.Payment.Means, null, null),
            Notes = kind == DocumentKind.CreditNote ? terms.Notes : [],
            Template = InvoicingTerms.CurrentTemplate,
            IsSpecimen = terms.IsSpecimen,
            Theme = terms.Theme,
            Corrects = new Correction(document.Number, corrected.IssueDate, reduction.Reason, reduction.Key),
        };
    }

    /// <summary>
    /// R12: what gives the provision back at the end of the contract. Of the first invoice the provision line, of a deposit request
    /// everything, as far as no other reduction has taken it off.
    /// </summary>
    /// <param name="document">The document that billed the provision.</param>
    /// <param name="earlier">Every other reduction of it.</param>
    /// <param name="actor">Who decides so.</param>
    /// <returns>Null when nothing is left of it, or when the document billed none.</returns>
    public static Reduction? Provision(Document document, IReadOnlyCollection<Reduction> earlier, string actor)
    {
        var facts = document.Facts;
        if (facts.IsCorrection)
        {
            return null;
        }

        var rest = new CreditableRest(document, earlier);
        var lines = rest.Everything.Where(line => facts.Lines[line.Line - 1].Kind == LineKind.Provision).ToList();
        var what = facts.Kind == DocumentKind.Invoice ? "de la provision" : "du dépôt de garantie";
        var reason = $"Restitution {what} en fin de contrat (article{French.NoBreakSpace}6.2)";
        return lines.Count == 0
            ? null
            : Of(
                document,
                rest,
                lines,
                rest.VatLeavingTheRest(lines),
                BusinessKey.Restitution(facts.Contract),
                reason,
                actor
            );
    }

    private static Reduction Of(
        Document document,
        CreditableRest rest,
        List<CreditedLine> lines,
        EquatableList<VatSubtotal> vat,
        BusinessKey key,
        string reason,
        string actor
    )
    {
        var total = Money.Sum(lines.Select(line => line.Net)) + Money.Sum(vat.Select(subtotal => subtotal.Vat));
        return new Reduction(key.Text, document.Number, [.. lines], vat, total, reason, actor)
        {
            Provision = rest.ProvisionOf(lines),
        };
    }

    private static IEnumerable<CreditedLine> Asked(CreditRequest request, CreditableRest rest) =>
        request switch
        {
            CreditRequest.Everything => rest.Everything,
            CreditRequest.Lines some => some.Credited,
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The line as it was billed, or a part of its amount under its name.</summary>
    private static DocumentLine Line(DocumentFacts corrected, CreditedLine credited)
    {
        var line = corrected.Lines[credited.Line - 1];
        return credited.Net == line.Net ? line : line with { Quantity = 1, UnitPrice = credited.Net };
    }

    private static Buyer BuyerNow(Buyer buyer, Contract? contract) =>
        contract is null
            ? buyer
            : buyer with
            {
                Address = contract.Customer.Address,
                Emails = contract.Customer.Emails,
            };
}
