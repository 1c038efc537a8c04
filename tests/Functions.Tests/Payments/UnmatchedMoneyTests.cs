using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Money that nobody has at first: how it finds its owner, by itself or by a person.</summary>
public sealed class UnmatchedMoneyTests : PayingTests
{
    [Fact]
    public async Task Money_without_reference_finds_the_one_open_document_of_its_payer_also_when_he_becomes_known_later()
    {
        var iban = A.Iban("FR7630006000011234567890189");
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(
            Received("bank:T1", "2026-12-10", Asked) with
            {
                Payer = new Payer("LEFEVRE", iban),
                Text = "merci",
            }
        );
        var waiting = Assert.Single(
            (await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray()
        );
        Assert.Equal("its payer is not known at any contract", waiting.GetProperty("reason").GetString());

        var known = A.Contract("C-1");
        known = known with { Terms = known.Terms with { PayerIbans = [iban] } };
        await WriteAsync(HttpMethod.Put, "/contracts/C-1", ContractText.Write(known));
        await new Pump(App, seed: 6).DrainAsync();
        Assert.Equal("Paid", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
        Assert.Equal("Payer", (await AccountAsync()).GetProperty("payments")[0].GetProperty("matchedBy").GetString());
    }

    [Fact]
    public async Task A_person_assigns_unmatched_money_and_it_stays()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(Received("bank:T1", "2026-12-10", 40_000) with { Payer = new Payer("Quelqu’un") });
        const string Parts =
            """{"parts":[{"contract":"C-1","amountCents":30960,"document":"F2026-000001"},{"contract":"C-2","amountCents":9040}]}""";
        await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", Parts);
        await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", Parts);
        Assert.Equal("Paid", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Equal(9_040, (await SettlementAsync("F2026-000002")).GetProperty("paidCents").GetInt64());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());

        // Money that names the document, received earlier and learnt later, does not push it out.
        await NotifyAsync(Received("bank:T0", "2026-12-02", Asked, "F2026-000001"));
        var account = await AccountAsync();
        Assert.Equal("bank:T1", account.GetProperty("allocations")[0].GetProperty("payment").GetString());
        Assert.Equal(Asked, account.GetProperty("creditCents").GetInt64());
    }

    [Fact]
    public async Task An_assignment_that_cannot_be_is_refused_and_nothing_moves()
    {
        await IssueAsync(A.Contract("C-1"), A.Contract("C-2"));
        await NotifyAsync(Received("bank:T1", "2026-12-10", 40_000));
        foreach (
            var (body, field) in ((string, string)[])
                [
                    ("""{"parts":[{"contract":"C-1","amountCents":1}]}""", "parts"),
                    ("""{"parts":[{"contract":"C-9","amountCents":40000}]}""", "parts[0].contract"),
                    (
                        """{"parts":[{"contract":"C-1","amountCents":40000,"document":"F2026-000002"}]}""",
                        "parts[0].document"
                    ),
                    ("""{"parts":[]}""", "parts"),
                    ("""{"parts":[{"contract":"C-1","amountCents":40000,"x":1}]}""", "parts[0].x"),
                ]
        )
        {
            var problem = await WriteAsync(HttpMethod.Post, "/payments/bank:T1/assignment", body, 400);
            Assert.Contains($"\"{field}\"", problem, StringComparison.Ordinal);
        }

        Assert.Single((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
    }

    [Fact]
    public async Task A_reversal_that_comes_before_its_payment_is_shown_and_then_counted()
    {
        await IssueAsync(A.Contract("C-1"));
        var id = PaymentId.Parse("stripe:pi_1");
        var dispute = PaymentEvent.Of(
            id,
            "evt_2",
            PaymentEventKind.Reversed,
            ParisCalendar.StartOf(A.Day("2026-12-18"))
        ) with
        {
            Reversal = "dp_1",
        };
        await NotifyAsync(dispute);
        Assert.Contains(
            "reversed",
            Assert
                .Single((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray())
                .GetProperty("reason")
                .GetString(),
            StringComparison.Ordinal
        );
        await NotifyAsync(Received("stripe:pi_1", "2026-12-04", Asked, "F2026-000001"));
        Assert.Equal("Reopened", (await SettlementAsync()).GetProperty("state").GetString());
        Assert.Empty((await App.ReadAsync("/payments/unmatched")).GetProperty("payments").EnumerateArray());
        var payment = await App.ReadAsync("/payments/stripe:pi_1");
        Assert.Equal(
            (Asked, Asked),
            (payment.GetProperty("receivedCents").GetInt64(), payment.GetProperty("reversedCents").GetInt64())
        );
    }
}
