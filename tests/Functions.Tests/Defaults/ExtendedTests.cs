namespace Aims.Functions.Tests;

/// <summary>R9 by the API: asked for in time, granted by a named person, even after the suspension.</summary>
public sealed class ExtendedTests : DefaultingTests
{
    private const string Invoice = "F2026-000001";

    private static string Body(string asked, string until = "2026-12-31", string? granted = null, string by = "Paul") =>
        $$"""{"requestedOn":"{{asked}}","requestedBy":"Anne Lefèvre","until":"{{until}}","reference":"courriel"{{(
            granted is null ? "" : $",\"grantedBy\":\"{by}\",\"grantedOn\":\"{granted}\""
        )}}}""";

    private Task<string> ExtendAsync(string body, int expected = 0) =>
        WriteAsync(HttpMethod.Post, $"/invoices/{Invoice}/extension", body, expected);

    [Fact]
    public async Task Asked_for_on_the_deadline_and_granted_after_the_suspension_it_withdraws_the_default_at_once()
    {
        await OpenAsync(ByCheque("C-1"));
        Clock.MoveTo("2026-12-15T20:00:00Z");
        var asked = await ExtendAsync(Body("2026-12-15"));
        Assert.Contains("\"granted\":false", asked, StringComparison.Ordinal);
        await FlagAsync("2026-12-16");
        Assert.Equal("Suspended", await StateAsync());

        Clock.MoveTo("2026-12-20T09:00:00Z");
        var granted = await ExtendAsync(Body("2026-12-15", granted: "2026-12-20"));
        Assert.Contains("\"deadline\":\"2026-12-31\"", granted, StringComparison.Ordinal);
        await new Pump(App, seed: 1).DrainAsync();
        Assert.Equal(["C-1 1 Suspended", "C-1 2 Active"], Orders());
        Assert.Equal([$"{Invoice} 2026-12-15 Withdrawn"], await EndsAsync());
        Assert.Equal(["Suspended", "Reinstated"], await NoticesAsync());
        Assert.Equal("InOrder", await StateAsync());

        Clock.MoveTo("2026-12-20T09:01:00Z");
        Assert.Equal(granted, await ExtendAsync(Body("2026-12-15", granted: "2026-12-20")));
        var other = await ExtendAsync(Body("2026-12-15", "2027-01-15", "2026-12-20"), 409);
        Assert.Contains("requestedOn", other, StringComparison.Ordinal);
        Assert.Contains("was granted by Paul until 2026-12-31", other, StringComparison.Ordinal);
        await ExtendAsync(Body("2026-12-15"), 409);

        // A second one, within the first: what was granted before is still answered as it was.
        await ExtendAsync(Body("2026-12-20", "2027-01-10", "2026-12-20"));
        await ExtendAsync(Body("2026-12-15", granted: "2026-12-20"), 200);
        await FlagAsync("2027-01-10");
        Assert.Equal("InOrder", await StateAsync());
        await FlagAsync("2027-01-11");
        Assert.Equal("Suspended", await StateAsync());
    }

    [Fact]
    public async Task Asked_for_the_day_after_the_deadline_it_is_refused_and_nothing_is_written()
    {
        await OpenAsync(ByCheque("C-1"));
        Clock.MoveTo("2026-12-16T00:30:00Z");
        var before = (await App.ReadAsync("/contracts/C-1/account")).GetRawText();
        foreach (var granted in (string?[])[null, "2026-12-16"])
        {
            var problem = await ExtendAsync(Body("2026-12-16", granted: granted), 400);
            Assert.Contains("\"requestedOn\"", problem, StringComparison.Ordinal);
            Assert.Contains("R9, article 6.3", problem, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await App.ReadAsync("/contracts/C-1/account")).GetRawText());
    }

    [Fact]
    public async Task A_grant_names_its_author_and_its_day()
    {
        await OpenAsync(ByCheque("C-1"));
        Clock.MoveTo("2026-12-15T09:00:00Z");
        var problem = await ExtendAsync(
            Body("2026-12-15").Replace("}", ",\"grantedOn\":\"2026-12-15\"}", StringComparison.Ordinal),
            400
        );
        Assert.Contains("\"grantedBy\"", problem, StringComparison.Ordinal);
        await WriteAsync(HttpMethod.Post, "/invoices/F2026-000009/extension", Body("2026-12-15"), 404);
    }
}
