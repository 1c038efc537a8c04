using Aims.Testing;

namespace Aims.Documents.Tests;

/// <summary>Facts that are rare or awkward, and allowed: what an XML must bear.</summary>
internal static class Oddity
{
    private const string Markup = "A & B <C> \"D\" 'E' ]]> &amp; <!-- -->";
    private const string Letters = "Œuvres d’Île-de-Ré – Łódź, æ ÿ Ÿ ß « ĳ » €";

    /// <summary>What becomes of ordinary facts, by its name.</summary>
    public static IReadOnlyDictionary<string, Func<DocumentFacts, DocumentFacts>> All { get; } =
        new Dictionary<string, Func<DocumentFacts, DocumentFacts>>(StringComparer.Ordinal)
        {
            ["nothing odd"] = facts => facts,
            ["markup in texts"] = facts => Named(facts, Markup),
            ["accents and ligatures"] = facts => Named(facts, Letters),
            ["the longest texts of a contract"] = Longest,
            ["300 lines"] = facts => Retotalled(facts, Enumerable.Repeat(facts.Lines[0], 300)),
            ["a purchase order"] = facts => facts with { Buyer = facts.Buyer with { PurchaseOrder = "BC-2026/17" } },
            ["the VAT number of the buyer"] = facts =>
                facts with
                {
                    Buyer = facts.Buyer with { VatNumber = VatNumber.Of(facts.Buyer.Siren) },
                },
            ["partly paid by a credit"] = facts => Prepaid(facts, new Money(12_345)),
            ["wholly paid by a credit"] = facts => Prepaid(facts, facts.Totals.Gross),
            ["a paper copy each month"] = facts => Retotalled(facts, [facts.Lines[0], Paper(null)]),
            ["a paper copy of an earlier document"] = facts =>
                Retotalled(facts, [facts.Lines[0], Paper(DocumentNumber.Parse("F2026-000101"))]),
            ["no provision"] = facts => Retotalled(facts, [facts.Lines[0]]),
            ["a part of a month"] = facts => Prorated(facts, facts.Period.First.AddDays(19)),
            ["issued before its month"] = facts => facts with { IssueDate = facts.Period.First.AddDays(-6) },
            ["VAT on debits"] = facts => facts with { VatExigibility = VatExigibility.Debit },
            ["several rates"] = facts => Retotalled(facts, AtEachRate(facts.Lines[0])),
            ["a line without description"] = facts => Retotalled(facts, [facts.Lines[0] with { Description = null }]),
            ["a quantity above one"] = facts => Retotalled(facts, [facts.Lines[0] with { Quantity = 12 }]),
            ["in production"] = facts => facts with { IsSpecimen = false },
        };

    /// <summary>The same facts about other lines.</summary>
    public static DocumentFacts Retotalled(DocumentFacts facts, IEnumerable<DocumentLine> lines)
    {
        EquatableList<DocumentLine> billed = [.. lines];
        var vat = VatSubtotal.Of(billed);
        return facts with { Lines = billed, Vat = vat, Totals = Totals.Of(billed, vat, Money.Zero) };
    }

    /// <summary>The same facts, some of them paid by a credit.</summary>
    public static DocumentFacts Prepaid(DocumentFacts facts, Money paid) =>
        facts with
        {
            Totals = facts.Totals with { Prepaid = paid },
        };

    /// <summary>The fee of a copy, asked for once or by standing option.</summary>
    public static DocumentLine Paper(DocumentNumber? of) =>
        new(
            LineKind.Paper,
            of is null ? "Facture papier" : $"Facture papier {of}",
            "Impression et envoi postal",
            1,
            new Money(500),
            VatRate.Standard,
            null,
            of
        );

    private static DocumentFacts Named(DocumentFacts facts, string text) =>
        facts with
        {
            Seller = facts.Seller with { Name = text, Register = text, LegalForm = text },
            Buyer = facts.Buyer with
            {
                Name = text,
                Referent = text,
                Address = new PostalAddress([text, text, text], "75006", text, "FR"),
                PurchaseOrder = text,
            },
            Lines = [.. facts.Lines.Select(line => line with { Name = text, Description = text })],
            Notes = [.. facts.Notes.Select(note => note with { Text = text })],
        };

    private static DocumentFacts Longest(DocumentFacts facts)
    {
        var ugly = A.Owed(Sample.Ugly, "2026-12-01").First(owed => owed.Kind == DocumentKind.Invoice);
        return Retotalled(facts, ugly.Lines) with { Buyer = ugly.Buyer };
    }

    private static DocumentFacts Prorated(DocumentFacts facts, DateOnly first)
    {
        var days = new DateRange(first, facts.Period.Last);
        var line = facts.Lines[0] with
        {
            UnitPrice = facts.Lines[0].UnitPrice.Portion(days.Days, facts.Period.Days),
            Period = days,
        };
        return Retotalled(facts, [line]) with { PrintedPeriod = days };
    }

    private static IEnumerable<DocumentLine> AtEachRate(DocumentLine line) =>
        new[] { 2_000, 1_000, 550, 210, 2_000 }.Select(rate => line with { VatRate = new VatRate(rate) });
}
