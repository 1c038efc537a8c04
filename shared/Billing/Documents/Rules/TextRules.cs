namespace Aims.Billing;

/// <summary>Every text of a document can be printed: no box in the place of a letter, and nothing that XML refuses.</summary>
internal static class TextRules
{
    public static IEnumerable<Fault> Check(DocumentFacts facts)
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
            ("seller.email", facts.Seller.Email.ToString()),
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
