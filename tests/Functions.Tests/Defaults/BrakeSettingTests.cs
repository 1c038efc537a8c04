namespace Aims.Functions.Tests;

/// <summary>How many suspensions a run may send is configuration.</summary>
public sealed class BrakeSettingTests : DefaultingTests
{
    protected override async Task<string[]> SettingsAsync() =>
        [.. await base.SettingsAsync(), "--Defaults:MaxSuspensionsPerRun=1"];

    [Fact]
    public async Task Two_are_too_many_where_one_is_allowed()
    {
        await OpenAsync(ByCheque("C-1"), ByCheque("C-2"));
        await FlagAsync("2026-12-16");
        Assert.Empty(Orders());
        Assert.Equal(["Brake"], await HoldsAsync());
        Assert.Equal(["Brake"], await HoldsAsync("C-2"));
    }

    [Fact]
    public async Task One_is_not()
    {
        await OpenAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-16");
        Assert.Equal(["C-1 1 Suspended"], Orders());
    }
}
