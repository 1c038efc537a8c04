namespace Aims.Functions.Tests;

public sealed class StorageSetupTests
{
    [Fact]
    public async Task A_storage_that_was_not_up_is_asked_again_and_once_it_is_no_more()
    {
        var asked = 0;
        var setup = new StorageSetup(() =>
            ++asked switch
            {
                1 => Task.FromException(new IOException("not up yet")),
                2 => Task.FromCanceled(new CancellationToken(canceled: true)), // a timeout of the SDK
                _ => Task.CompletedTask,
            }
        );
        await Assert.ThrowsAsync<IOException>(setup.ReadyAsync);
        await Assert.ThrowsAsync<TaskCanceledException>(setup.ReadyAsync);
        await setup.ReadyAsync();
        await setup.ReadyAsync();
        Assert.Equal(3, asked);
    }
}
