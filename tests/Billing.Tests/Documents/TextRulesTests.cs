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
            { "seller.register", Invoice with { Seller = Invoice.Seller with { Register = "Ж" } } },
            { "seller.email", Invoice with { Seller = Invoice.Seller with { Email = A.Email("compta@Ж.fr") } } },
        };

    [Theory]
    [MemberData(nameof(Unprintable))]
    public void A_character_without_glyph_is_named(string path, DocumentFacts facts) =>
        Assert.Equal([$"{path}: the character 'Ж' (U+0416) cannot be printed"], Faults(facts));
}
