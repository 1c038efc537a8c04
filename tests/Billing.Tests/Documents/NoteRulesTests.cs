using static Aims.Billing.Tests.Documents.Rules;

namespace Aims.Billing.Tests.Documents;

public sealed class NoteRulesTests
{
    [Theory]
    [InlineData("PMD")]
    [InlineData("PMT")]
    [InlineData("AAB")]
    public void BR_FR_05_each_mention_of_the_law_is_there(string code)
    {
        foreach (var facts in (DocumentFacts[])[Invoice, CreditNote])
        {
            Breaks(
                facts,
                sound => sound with { Notes = [.. sound.Notes.Where(note => note.SubjectCode != code)] },
                $"legal: exactly one mention {code} is required (BR-FR-05, BR-FR-06)"
            );
        }
    }

    [Fact]
    public void BR_FR_06_and_only_once() =>
        Breaks(
            Invoice,
            facts => facts with { Notes = [.. facts.Notes, facts.Notes[0]] },
            "legal: exactly one mention PMD is required (BR-FR-05, BR-FR-06)"
        );

    [Fact]
    public void BR_FR_20_the_scope_is_not_for_the_configuration_to_say() =>
        Breaks(
            Invoice,
            facts => facts with { Notes = [.. facts.Notes, new LegalNote("BAR", "B2C")] },
            "legal: a mention must be one of PMD, PMT, AAB (BR-FR-20)"
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public void BT_22_a_mention_says_something_and_fits_the_page(int length) =>
        Breaks(
            Invoice,
            facts =>
                facts with
                {
                    Notes = [facts.Notes[0] with { Text = new string('a', length) }, .. facts.Notes.Skip(1)],
                },
            "legal.PMD: must have 1 to 1000 characters (BT-22)"
        );

    [Fact]
    public void A_deposit_is_no_invoice_and_needs_none() => Assert.Empty(Faults(Deposit));
}
