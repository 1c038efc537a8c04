using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>R11: a person sees what waits and why, lets it go, or gives it up.</summary>
public sealed class OrdersApiTests : DefaultingTests
{
    private const string Cancel = """{"reason":"Accord avec le client"}""";

    private static Contract Transferring(string id) => A.Contract(id);

    [Fact]
    public async Task A_suspension_given_up_is_not_ordered_again_for_the_same_default_but_for_another_one()
    {
        var first = await OpenAsync(Transferring("C-1"));
        await FlagAsync("2026-12-16");
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/cancel", "{}", 400);
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/cancel", Cancel);
        Clock.MoveTo("2026-12-16T09:00:00Z");
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/cancel", Cancel);
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync());
        Assert.Contains(
            "La suspension a été écartée le 16\u00A0décembre\u00A02026\u00A0: Accord avec le client",
            (await StandingAsync()).GetProperty("explanation").GetString(),
            StringComparison.Ordinal
        );
        await FlagAsync("2026-12-17");
        await FlagAsync("2026-12-30");
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync());
        Assert.Equal("InDefault", await StateAsync());

        // What was paid and goes back has missed a day of its own.
        await PayAsync("2026-12-30", "2026-12-30", first[0].Number.ToString());
        await NotifyAsync(Reversal($"bank:{first[0].Number}-2026-12-30", "2026-12-30", null));
        await FlagAsync("2026-12-31");
        Assert.Equal(["1 Suspend Cancelled", "2 Suspend Acknowledged"], await OrderStatesAsync());
    }

    [Fact]
    public async Task A_held_suspension_is_let_go_once_by_whoever_says_so()
    {
        await OpenAsync(Transferring("C-1"));
        await FlagAsync("2026-12-16");
        Assert.Equal(["BankDataMissing"], await HoldsAsync());
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/release");
        Clock.MoveTo("2026-12-16T09:00:00Z");
        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/release");
        await new Pump(App, seed: 1).DrainAsync();
        Assert.Equal(["C-1 1 Suspended"], Orders());
        var order = (await App.ReadAsync("/orders?contract=C-1")).GetProperty("orders")[0];
        Assert.Equal("anne (unverified)", order.GetProperty("releasedBy").GetString());
        Assert.Empty((await App.ReadAsync("/orders")).GetProperty("orders").EnumerateArray());
        var problem = await WriteAsync(HttpMethod.Post, "/orders/C-1-1/cancel", Cancel, 409);
        Assert.Contains("is Acknowledged", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_order_or_not_held_cannot_be_released()
    {
        await OpenAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        foreach (var unknown in (string[])["C-1-2", "C-9-1", "C-1", "7", "C-1-x"])
        {
            await WriteAsync(HttpMethod.Post, $"/orders/{unknown}/release", "{}", 404);
            await WriteAsync(HttpMethod.Post, $"/orders/{unknown}/cancel", Cancel, 404);
        }

        await WriteAsync(HttpMethod.Post, "/orders/C-1-1/release", "{}", 409);
    }

    [Fact]
    public async Task Defaults_are_listed_with_their_explanation_and_the_bank_is_covered_until_a_day_that_never_goes_back()
    {
        await OpenAsync(ByCheque("C-1"), Transferring("C-2"));
        await FlagAsync("2026-12-16");
        var listed = (await App.ReadAsync("/defaults")).GetProperty("defaults").EnumerateArray().ToList();
        Assert.Equal(
            ["C-1 Suspended", "C-2 Held"],
            listed.Select(it => $"{it.GetProperty("contract").GetString()} {it.GetProperty("state").GetString()}")
        );
        foreach (var it in listed)
        {
            var explanation = it.GetProperty("explanation").GetString()!;
            foreach (
                var said in (string[])
                    ["article\u00A06.3", "15\u00A0décembre\u00A02026", "309,60", "4\u00A0janvier\u00A02027"]
            )
            {
                Assert.Contains(said, explanation, StringComparison.Ordinal);
            }

            Assert.Equal(Asked, it.GetProperty("statement").GetProperty("overdueCents").GetInt64());
        }

        await CoverAsync("2026-12-14");
        await CoverAsync("2026-12-10");
        Assert.Equal("2026-12-14", (await App.ReadAsync("/bank/coverage")).GetProperty("through").GetString());
        await WriteAsync(HttpMethod.Post, "/bank/coverage", """{"through":"2026-12-17"}""", 400);
        Assert.Equal("2026-12-14", (await App.ReadAsync("/bank/coverage")).GetProperty("through").GetString());
    }
}
