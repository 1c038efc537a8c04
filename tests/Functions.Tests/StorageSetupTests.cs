namespace Aims.Functions.Tests;

public sealed class StorageSetupTests
{
    [Fact]
    public async Task A_storage_that_was_not_up_is_asked_again_and_once_it_is_no_more()
    {
        var asked = 0;
        var setup = new StorageSetup(() =>
            ++asked == 1 ? Task.FromException(new IOException("not up yet")) : Task.CompletedTask
        );
        await Assert.ThrowsAsync<IOException>(setup.ReadyAsync);
        await setup.ReadyAsync();
        await setup.ReadyAsync();
        Assert.Equal(2, asked);
    }
}
