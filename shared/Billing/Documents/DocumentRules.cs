namespace Aims.Billing;

/// <summary>Everything about a document that could fail later, checked before it gets a number (spec §4).</summary>
public static class DocumentRules
{
    /// <summary>What keeps a document from being issued; empty when it is fit.</summary>
    public static IEnumerable<Fault> Check(DocumentFacts facts) =>
        [
            .. Lines(facts),
            .. Vat(facts),
            .. Mandate(facts),
            .. LegalMentions(facts),
            .. CorrectionRules.Check(facts),
            .. Characters(facts),
        ];

    private static IEnumerable<Fault> Lines(DocumentFacts facts)
    {
        if (facts.Kind == DocumentKind.Invoice && facts.Lines.All(line => line.Kind != LineKind.Service))
        {
            yield return new Fault("servers", $"no server is in force on {facts.PrintedPeriod.First:yyyy-MM-dd}");
        }

        foreach (var line in facts.Lines.Where(line => line.Quantity < 1 || line.UnitPrice <= Money.Zero))
        {
            yield return new Fault("lines", $"'{line.Name}' must have a quantity and a price above zero (BR-27)");
        }
    }

    private static IEnumerable<Fault> Vat(DocumentFacts facts)
    {
        // A correction mirrors the VAT of what it corrects, wherever the customer has gone since.
        if (!facts.IsCorrection && !facts.Buyer.Address.IsMetropolitanFrance)
        {
            yield return new Fault("customer.address.country", PostalAddress.VatRule);
        }

        if (facts.DueDate < facts.IssueDate)
        {
            yield return new Fault("dueDate", "must not be before the issue date (BR-FR-CO-07)");
        }
    }

    private static IEnumerable<Fault> Mandate(DocumentFacts facts)
    {
        if (facts is { IsCorrection: false, Payment: { Means: MeansOfPayment.DirectDebit, Mandate: null } })
        {
            yield return new Fault("mandate", "is required by a direct debit (BT-89, BT-91)");
        }

        if (facts.Payment.Mandate?.SignedOn > facts.IssueDate)
        {
            yield return new Fault("mandate.signedOn", "must not be after the day of issue");
        }
    }

    private static IEnumerable<Fault> LegalMentions(DocumentFacts facts)
    {
        // BR-FR-05 does not except credit notes.
        if (facts.Kind is not (DocumentKind.Invoice or DocumentKind.CreditNote))
        {
            yield break;
        }

        foreach (var code in (string[])["PMD", "PMT", "AAB"])
        {
            if (facts.Notes.Count(note => note.SubjectCode == code) != 1)
            {
                yield return new Fault("legal", $"exactly one mention {code} is required (BR-FR-05, BR-FR-06)");
            }
        }
    }

    private static IEnumerable<Fault> Characters(DocumentFacts facts)
    {
        foreach (var (path, text) in Texts(facts))
        {
            if (PrintableText.WhyNot(text) is { } rule)
            {
                yield return new Fault(path, rule);
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Texts(DocumentFacts facts) =>
        [
            ("customer.name", facts.Buyer.Name),
            ("referent", facts.Buyer.Referent),
            ("customer.purchaseOrder", facts.Buyer.PurchaseOrder ?? ""),
            .. Address("customer.address", facts.Buyer.Address),
            ("mandate.reference", facts.Payment.Mandate?.Reference ?? ""),
            .. facts.Lines.SelectMany(line => new[] { ("servers", line.Name), ("servers", line.Description ?? "") }),
            (CorrectionRules.ReasonPath, facts.Corrects?.Reason ?? ""),
            .. facts.Notes.Select(note => ($"legal.{note.SubjectCode}", note.Text)),
            ("seller.name", facts.Seller.Name),
            ("seller.legalForm", facts.Seller.LegalForm),
            ("seller.capital", facts.Seller.Capital),
            ("seller.register", facts.Seller.Register),
            ("seller.phone", facts.Seller.Phone),
            .. Address("seller.address", facts.Seller.Address),
            .. Address("seller.correspondenceAddress", facts.Seller.CorrespondenceAddress),
        ];

    private static IEnumerable<(string Path, string Text)> Address(string path, PostalAddress address) =>
        [
            .. address.Lines.Select(line => ($"{path}.lines", line)),
            ($"{path}.postCode", address.PostCode),
            ($"{path}.city", address.City),
        ];
}
