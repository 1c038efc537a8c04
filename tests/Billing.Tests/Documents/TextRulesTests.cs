using Aims.Testing;
using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class TextRulesTests
{
    public static TheoryData<string, DocumentFacts> Unprintable() =>
        new()
        {
            { "customer.name", Invoice with { Buyer = Invoice.Buyer with { Name = "Ж" } } },
            { "referent", Invoice with { Buyer = Invoice.Buyer with { Referent = "Ж" } } },
            { "customer.purchaseOrder", Invoice with { Buyer = Invoice.Buyer with { PurchaseOrder = "Ж" } } },
            { "servers", Invoice with { Lines = [Invoice.Lines[0] with { Description = "Ж" }, Invoice.Lines[1]] } },
            { "reason", CreditNote with { Corrects = CreditNote.Corrects! with { Reason = "Ж" } } },
            { "seller.email", By(seller => seller with { Email = A.Email("compta@Ж.fr") }) },
            { "servers", Invoice with { Lines = [Invoice.Lines[0] with { Name = "Ж" }, Invoice.Lines[1]] } },
            { "customer.address.lines", At(address => address with { Lines = ["Ж"] }) },
            { "customer.address.postCode", At(address => address with { PostCode = "75020Ж" }) },
            { "customer.address.city", At(address => address with { City = "Ж" }) },
            {
                "mandate.reference",
                Debit with
                {
                    Payment = Debit.Payment with { Mandate = Debit.Payment.Mandate! with { Reference = "Ж" } },
                }
            },
            {
                "legal.PMD",
                Invoice with
                {
                    Notes =
                    [
                        Invoice.Notes.First(note => note.SubjectCode == "PMD") with
                        {
                            Text = "Ж",
                        },
                        .. Invoice.Notes.Where(note => note.SubjectCode != "PMD"),
                    ],
                }
            },
            { "seller.name", By(seller => seller with { Name = "Ж" }) },
            { "seller.legalForm", By(seller => seller with { LegalForm = "Ж" }) },
            { "seller.capital", By(seller => seller with { Capital = "Ж" }) },
            { "seller.register", By(seller => seller with { Register = "Ж" }) },
            { "seller.phone", By(seller => seller with { Phone = "Ж" }) },
            { "seller.address.city", By(seller => seller with { Address = seller.Address with { City = "Ж" } }) },
            {
                "seller.correspondenceAddress.city",
                By(seller => seller with { CorrespondenceAddress = seller.CorrespondenceAddress with { City = "Ж" } })
            },
        };

    /// <summary>A credit note: where VAT is due is not asked of it, whatever the post code.</summary>
    private static DocumentFacts At(Func<PostalAddress, PostalAddress> spoil) =>
        CreditNote with
        {
            Buyer = CreditNote.Buyer with { Address = spoil(CreditNote.Buyer.Address) },
        };

    private static DocumentFacts By(Func<Seller, Seller> spoil) => Invoice with { Seller = spoil(Invoice.Seller) };

    [Theory]
    [MemberData(nameof(Unprintable))]
    public void A_character_without_glyph_is_named(string path, DocumentFacts facts) =>
        Assert.Equal([$"{path}: the character 'Ж' (U+0416) cannot be printed"], Faults(facts));
}
