using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>An attempt is in one sealed file at most, whoever else is at work.</summary>
[Collection(nameof(StorageCollection))]
public sealed class DebitTableTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateOnly Day = A.Day("2026-12-10");
    private static int _last;
    private readonly DebitTable _debits = new(fixture.Storage);
    private readonly DebitFileTable _files = new(fixture.Storage);

    /// <summary>A document that no other test knows.</summary>
    private static EndToEndId Fresh(int attempt = 1) =>
        new(new DocumentNumber(Series.F, 2031, Interlocked.Increment(ref _last)), attempt);

    private static string FreshFile() =>
        DebitFile.MessageIdOf(
            new DateOnly(2031, 1, 1).AddDays(Interlocked.Increment(ref _last)),
            MandateScheme.Core,
            1
        );

    private static DirectDebit Debit(EndToEndId id, long cents = 100) =>
        new(
            id,
            new ContractId("C-0001"),
            new Money(cents),
            A.Day("2026-12-15"),
            SequenceType.Recurrent,
            A.Mandate,
            PreviousIban: null,
            "Boulangerie Lefèvre & fils"
        );

    private static DebitFile File(string messageId, params DirectDebit[] debits) =>
        new(
            messageId,
            new DateTimeOffset(2026, 12, 10, 4, 0, 0, TimeSpan.Zero),
            Creditor.Of(A.Seller),
            MandateScheme.Core,
            [.. debits]
        );

    private Task<bool> ClaimAsync(EndToEndId id, string file) => _debits.TryClaimAsync(id, file, GoneFor(id), Stop);

    /// <summary>As the function asks it: void, or sealed without it.</summary>
    private Func<string, Task<bool>> GoneFor(EndToEndId id) =>
        async holder =>
            !await _files.IsFreeAsync(holder, Stop)
            && (await _files.ReadAsync(holder, Stop))?.Debits.Any(debit => debit.Id == id) != true;

    [Fact]
    public async Task An_attempt_belongs_to_the_file_that_claimed_it_first()
    {
        var (id, first, second) = (Fresh(), FreshFile(), FreshFile());
        Assert.True(await ClaimAsync(id, first));
        Assert.True(await ClaimAsync(id, first));
        Assert.False(await ClaimAsync(id, second));
        Assert.NotNull(await _files.SealAsync(File(first, Debit(id)), Stop));
        Assert.False(await ClaimAsync(id, second));
    }

    [Fact]
    public async Task Of_many_that_claim_it_at_once_one_has_it()
    {
        var id = Fresh();
        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ClaimAsync(id, FreshFile())));
        Assert.Single(claims, isMine => isMine);
    }

    [Fact]
    public async Task A_claim_of_a_file_that_is_void_or_was_sealed_without_it_is_taken_over()
    {
        var (id, begun, next) = (Fresh(), FreshFile(), FreshFile());
        Assert.True(await ClaimAsync(id, begun));
        Assert.Null(await _files.VoidAsync(begun, Stop));
        Assert.True(await ClaimAsync(id, next));
        Assert.Null(await _files.SealAsync(File(begun, Debit(id)), Stop));

        var (other, full) = (Fresh(), FreshFile());
        Assert.True(await ClaimAsync(other, full));
        await _files.SealAsync(File(full, Debit(Fresh())), Stop);
        Assert.True(await ClaimAsync(other, next));
    }

    [Fact]
    public async Task What_is_sealed_first_is_the_file_for_everybody_and_can_no_longer_be_made_void()
    {
        var id = FreshFile();
        var (mine, theirs) = (File(id, Debit(Fresh(), 100)), File(id, Debit(Fresh(), 200)));
        Assert.Equal(mine, await _files.SealAsync(mine, Stop));
        Assert.Equal(mine, await _files.SealAsync(theirs, Stop));
        Assert.Equal(mine, await _files.VoidAsync(id, Stop));
        Assert.Equal(mine, await _files.ReadAsync(id, Stop));
    }

    [Fact]
    public async Task The_debits_of_a_file_are_followed_once_and_what_became_of_one_stays()
    {
        var file = File(
            FreshFile(),
            Debit(Fresh()),
            Debit(Fresh()) with
            {
                PreviousIban = A.Iban("FR1420041010050500013M02606"),
            }
        );
        var id = file.Debits[0].Id;
        await ClaimAsync(id, file.MessageId);
        await _files.SealAsync(file, Stop);
        Assert.Null(await _debits.FindAsync(id, Stop));
        await _files.FollowAsync(file, Day, Stop);
        var stored = await _debits.FindAsync(id, Stop);
        Assert.Equal(FollowedDebit.Submitted(file.Debits[0], file.MessageId, Day), stored!.Followed);

        var returned = Following.Hear(stored.Followed, new(DebitNewsKind.Returned, A.Day("2026-12-17"), "AM04")).After;
        Assert.True(await _debits.TryWriteAsync(stored with { Followed = returned }, Stop));
        Assert.False(await _debits.TryWriteAsync(stored, Stop));
        await _files.FollowAsync(file, Day, Stop);
        Assert.Equal(returned, Assert.Single(await _debits.OfAsync(id.Document, Stop)).Followed);
        Assert.Equal(2, (await _files.FindAsync(file.MessageId, Stop))!.Debits.Count);
    }

    [Fact]
    public async Task A_file_of_the_most_debits_fits_in_its_row()
    {
        var long35 = A.Mandate with { Reference = new string('R', 35), Bic = new Bic("AGRIFRPPXXX") };
        var debits = Enumerable
            .Range(0, DebitFile.MostDebits)
            .Select(_ =>
                Debit(Fresh(99)) with
                {
                    Mandate = long35,
                    PreviousIban = A.Iban("FR1420041010050500013M02606"),
                    Debtor = new string('É', 100),
                    Contract = new ContractId(new string('C', 40)),
                }
            );
        var file = File(FreshFile(), [.. debits]);
        await _files.SealAsync(file, Stop);
        Assert.Equal(file, await _files.ReadAsync(file.MessageId, Stop));
    }

    [Fact]
    public async Task What_was_begun_is_found_until_it_is_done()
    {
        var id = FreshFile();
        await _files.BeginAsync(id, Stop);
        await _files.BeginAsync(id, Stop);
        Assert.Contains(id, await _files.UnfinishedAsync(Stop));
        await _files.MarkDoneAsync(id, Stop);
        Assert.DoesNotContain(id, await _files.UnfinishedAsync(Stop));
    }
}
