using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>R11: a run that would suspend too many sends no order until a person takes the brake off.</summary>
public sealed class BrakedRunTests : DefaultingTests
{
    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"C-{number:00}");

    private Task<List<Document>> OpenAsync(int count) =>
        OpenAsync([.. Enumerable.Range(1, count).Select(number => ByCheque(Id(number)))]);

    /// <summary>Every unfinished order, such as <c>C-01 Held Brake</c>.</summary>
    private async Task<string[]> ListedAsync() =>
        [
            .. (await App.ReadAsync("/orders"))
                .GetProperty("orders")
                .EnumerateArray()
                .Select(order =>
                    $"{order.GetProperty("contract").GetString()} {order.GetProperty("state").GetString()} "
                    + string.Join(
                        ' ',
                        order
                            .GetProperty("holds")
                            .EnumerateArray()
                            .Select(hold => hold.GetProperty("reason").GetString())
                    )
                ),
        ];

    private Task<string> ReleaseAsync() => WriteAsync(HttpMethod.Post, "/runs/release", """{"run":"orders"}""");

    [Fact]
    public async Task Of_forty_none_leaves_until_a_person_releases_them_and_then_each_leaves_once()
    {
        var opened = await OpenAsync(40);
        await FlagAsync("2026-12-16");
        var held = Enumerable.Range(1, 40).Select(number => $"{Id(number)} Held Brake").ToList();
        Assert.Equal(held, await ListedAsync());
        await FlagAsync("2026-12-17");
        Assert.Equal(held, await ListedAsync());
        Assert.Empty(Orders());

        await PayAsync("2026-12-17", "2026-12-17", opened[0].Number.ToString());
        await PayAsync("2026-12-17", "2026-12-17", opened[1].Number.ToString());
        Assert.Equal(["1 Suspend Cancelled"], await OrderStatesAsync(Id(1)));
        await ReachAsync(opened[39].Number.ToString(), MailState.Bounced);
        Assert.Equal(38, (await ListedAsync()).Length);

        await ReleaseAsync();
        await ReleaseAsync();
        await new Pump(App, seed: 2).DrainAsync();
        Assert.Equal(
            Enumerable.Range(3, 37).Select(number => $"{Id(number)} 1 Suspended"),
            Orders().Order(StringComparer.Ordinal)
        );
        Assert.Equal(["C-40 Held MailNotReceived"], await ListedAsync());
        await FlagAsync("2026-12-18");
        Assert.Equal(37, Orders().Length);
        await ReachAsync(opened[39].Number.ToString(), MailState.Accepted);
        await FlagAsync("2026-12-19");
        // It left after the deadline: nobody can have paid by it in time.
        Assert.Equal(["C-40 Held MailNotReceived"], await ListedAsync());
        await WriteAsync(HttpMethod.Post, $"/orders/{Id(40)}-1/release");
        await new Pump(App, seed: 2).DrainAsync();
        Assert.Equal(38, Orders().Length);
    }

    [Fact]
    public async Task The_rest_of_a_braked_run_that_was_cut_off_is_braked_too()
    {
        await OpenAsync(5);
        Clock.MoveTo("2026-12-16T06:00:00Z");
        foreach (var done in (int[])[1, 2, 3])
        {
            var review = new Review(Occasion.Run, "daily run") { IsBraked = true };
            await App.Get<Reviewing>().ReviewAsync(new ContractId(Id(done)), review, Stop);
        }

        await FlagAsync("2026-12-16");
        Assert.Empty(Orders());
        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"{Id(number)} Held Brake"), await ListedAsync());
    }

    [Fact]
    public async Task Only_orders_have_a_brake_to_release()
    {
        var problem = await WriteAsync(HttpMethod.Post, "/runs/release", """{"run":"invoices"}""", 400);
        Assert.Contains("must be orders", problem, StringComparison.Ordinal);
    }
}
