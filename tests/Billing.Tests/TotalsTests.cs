using Aims.Testing;
using CsCheck;
using static Aims.Billing.Tests.Deciding;

namespace Aims.Billing.Tests;

/// <summary>Over random contracts: totals agree to the cent, and what was issued is not owed again.</summary>
public sealed class TotalsTests
{
    [Fact]
    public void Totals_always_agree_to_the_cent_and_issuing_twice_is_issuing_once() =>
        Gen.Select(Gen.Int[1, 12], Gen.Long[1, 1_000_000], Gen.Int[0, 400], Gen.Bool)
            .Sample(
                (servers, cents, startDay, daily) =>
                {
                    var start = A.Day("2026-01-01").AddDays(startDay);
                    var text = start.ToIso();
                    var contract = A.Contract(start: text) with
                    {
                        Servers =
                        [
                            .. Enumerable
                                .Range(1, servers)
                                .Select(n => A.Server($"S{n}", Level.Gold, text, agreedCents: cents + n)),
                        ],
                    };
                    contract = daily ? Daily(contract) : contract;
                    var today = start.AddDays(40);
                    var issue = (InvoicingDecision.Issue)Decide(contract, today.ToIso());

                    var state = issue
                        .Documents.Select((facts, index) => facts.Numbered(index + 1))
                        .Aggregate(BillingState.Of(contract), (it, next) => it.After(next));
                    return issue.Documents.All(Adds) && Rows(Decide(contract, today.ToIso(), state)) == "nothing";
                }
            );

    private static bool Adds(DocumentFacts facts) =>
        facts.Totals.Net == Money.Sum(facts.Lines.Select(line => line.Net))
        && facts.Totals.Vat == Money.Sum(facts.Vat.Select(vat => vat.Vat))
        && facts.Vat.All(vat => vat.Vat == vat.Rate.On(vat.Base))
        && Money.Sum(facts.Vat.Select(vat => vat.Base)) == facts.Totals.Net
        && facts.Totals.Payable == facts.Totals.Net + facts.Totals.Vat;
}
