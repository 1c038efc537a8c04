using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R11: money that may be the customer's holds his suspension until it is known whose it is.</summary>
public sealed class SpeakingMoneyTests : DefaultingTests
{
    private static readonly Iban Account = A.Iban("FR7630006000011234567890189");

    [Fact]
    public async Task A_transfer_of_another_amount_from_his_account_holds_until_it_is_assigned_and_pays()
    {
        var contract = ByCheque("C-1");
        contract = contract with { Terms = contract.Terms with { PayerIbans = [Account] } };
        var document = (await OpenAsync(contract))[0].Number;
        Clock.MoveTo("2026-12-14T09:00:00Z");
        await NotifyAsync(
            Received("bank:T1", "2026-12-14", 40_000) with
            {
                Payer = new Payer("LEFEVRE", Account),
                Text = "merci",
            }
        );
        await FlagAsync("2026-12-16");
        Assert.Equal(["UnmatchedMoney"], await HoldsAsync());
        Assert.Empty(Orders());
        await WriteAsync(
            HttpMethod.Post,
            "/payments/bank:T1/assignment",
            $$"""{"parts":[{"contract":"C-1","amountCents":40000,"document":"{{document}}"}]}"""
        );
        await new Pump(App, seed: 3).DrainAsync();
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync());
        Assert.Equal([$"{document} 2026-12-15 Unfounded"], await EndsAsync());
        await FlagAsync("2026-12-17");
        Assert.Empty(Orders());
        Assert.Empty(await NoticesAsync());
    }

    [Fact]
    public async Task Money_that_nobody_claims_for_ten_days_holds_no_longer()
    {
        var contract = ByCheque("C-1");
        contract = contract with { Terms = contract.Terms with { PayerIbans = [Account] } };
        await OpenAsync(contract);
        Clock.MoveTo("2026-12-14T09:00:00Z");
        await NotifyAsync(Received("bank:T1", "2026-12-14", 40_000) with { Payer = new Payer("LEFEVRE", Account) });
        await FlagAsync("2026-12-24");
        Assert.Empty(Orders());
        await FlagAsync("2026-12-25");
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }

    [Fact]
    public async Task A_credit_of_another_contract_of_the_customer_holds_and_that_of_a_stranger_does_not()
    {
        var stranger = ByCheque("C-3") with
        {
            Customer = A.Customer with { Name = "Autre", Siren = A.Siren("484252333") },
        };
        await RegisterAsync(ByCheque("C-1"), ByCheque("C-2"), stranger);
        await RunAsync("2026-12-01T05:00:00Z");
        await PayAsync("2026-12-10", "2026-12-10", "F2026-000002", Asked + 1);
        await FlagAsync("2026-12-16");
        Assert.Equal(["SisterCredit"], await HoldsAsync());
        Assert.Equal(["C-3 1 Suspended"], Orders());
    }

    [Fact]
    public async Task Money_that_went_back_and_is_heard_of_again_the_next_day_makes_its_document_due_again()
    {
        await OpenAsync(ByCheque("C-1"));
        await PayAsync("2026-12-10", "2026-12-10", "F2026-000001");
        await FlagAsync("2026-12-16");
        Clock.MoveTo("2026-12-16T22:59:00Z");
        var back = Reversal("bank:F2026-000001-2026-12-10", "2026-12-16", null);
        await NotifyAsync(back);
        // Killed after the account has it and before the index shows it.
        var due = await App.Get<DueIndex>().DueAsync(DateOnly.MinValue, DateOnly.MaxValue, Stop);
        Assert.Single(due);
        await App.Get<DueIndex>().RemoveAsync(due, Stop);
        Clock.MoveTo("2026-12-17T00:01:00Z");
        await NotifyAsync(back);
        await FlagAsync("2026-12-18");
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }
}
