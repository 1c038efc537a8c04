using Aims.Local;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>The same through the real app: timers, blobs, tables, queues, the API; at the end accounts, register and FEC equal the bank's books.</summary>
public sealed class PlayedRailsTests : BankingTests
{
    private const int Contracts = 10;
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Months_of_debits_end_as_the_bank_has_them(int seed)
    {
        var random = new Random(seed);
        var bank = new SimulatedBank(random);
        Clock.MoveTo("2026-12-01T04:00:00Z");
        await RegisterAsync([.. Enumerable.Range(0, Contracts).Select(SimulatedPeople.Contract)]);
        var last = A.Day("2027-01-29");
        for (var today = A.Day("2026-12-01"); today < last; today = today.AddDays(1))
        {
            await PlayAsync(today, bank, random);
        }

        bank.Close(last.AddDays(-1));
        Clock.MoveTo($"{last.ToIso()}T09:00:00Z");
        await BringAsync(bank.Deliver(DateOnly.MaxValue));
        await SameDocumentsAsync(bank.Book);
        await SameMoneyAsync(bank.Book);
        Assert.Empty(await App.Get<BankFileTable>().UnclearAsync(Stop));
        Assert.All(await ReasonsAsync(), reason => Assert.Matches("direct debit .* failed|was rejected", reason));
    }

    private async Task PlayAsync(DateOnly today, SimulatedBank bank, Random random)
    {
        if (today.Day == 1)
        {
            await RunAsync($"{today.ToIso()}T05:00:00Z");
        }

        Clock.MoveTo($"{today.ToIso()}T05:10:00Z");
        Assert.True((await App.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        foreach (var blob in (await BlobsAsync(StorageNames.Bank)).Where(name => Leaves(name, _left)))
        {
            bank.Receive(await BlobAsync(StorageNames.Bank, blob), today);
        }

        bank.Work(today);
        if (random.Next(3) == 0)
        {
            var number = random.Next(1, Contracts + 1);
            var (name, iban) = ($"Client {number - 1}", SampleDebits.FrenchIban(20041, number));
            var text = random.Next(2) == 0 ? $"facture F2026-{number:000000}" : null;
            bank.Book.TransferIn(today, new Money(random.Next(2) == 0 ? Asked : 15_480), name, iban, text);
        }

        if (random.Next(6) == 0)
        {
            bank.Book.TransferOut(today, new Money(1_234), "OVH SAS", SampleDebits.FrenchIban(10278, 6));
        }

        bank.Tell(today);
        await BringAsync(bank.Deliver(today));
    }

    private static bool Leaves(string blob, HashSet<string> known) =>
        blob.StartsWith("out/", StringComparison.Ordinal) && known.Add(blob);

    private async Task BringAsync(byte[][] files)
    {
        foreach (var file in files)
        {
            await PostAsync(file);
        }

        await ReadAsync();
    }

    /// <summary>What the register has of each document by direct debit is what the bank has of it; none was collected twice.</summary>
    private async Task SameDocumentsAsync(BankBook book)
    {
        var documents = book.Debits.Values.GroupBy(it => it.Debit.Document).ToList();
        Assert.True(documents.Count >= Contracts);
        foreach (var attempts in documents)
        {
            var (ours, live) = (Money.Zero, 0);
            foreach (var attempt in attempts)
            {
                var id = EndToEndId.Parse(attempt.Debit.EndToEndId);
                var stored = await App.Get<PaymentTable>().ReadAsync(id.Payment, Stop);
                ours += stored.Registered.Payment.Net;
                live += (await App.Get<DebitTable>().FindAsync(id, Stop))!.Followed.IsLive ? 1 : 0;
            }

            Assert.Equal(book.NetOf(attempts.Key), ours);
            Assert.True(live <= 1, $"{attempts.Key} is collected twice.");
            var asked = (await App.Get<InvoiceLedger>().ReadAsync(attempts.Key, Stop))!.Facts.Totals.Payable;
            Assert.True(ours <= asked, $"{attempts.Key} asks for {asked}, and {ours} was collected.");
        }
    }

    /// <summary>All that the bank credited and did not take back is on accounts, or waits for a person; and in the account 512 of the FEC.</summary>
    private async Task SameMoneyAsync(BankBook book)
    {
        var credited = book.Movements.Where(it => it.Kind != BankMovementKind.TransferOut).Sum(it => it.Amount.Cents);
        var here = (await App.Get<UnmatchedTable>().AllAsync(Stop)).Sum(it => it.Amount.Cents);
        for (var index = 0; index < Contracts; index++)
        {
            var account = await AccountAsync($"C-{index:0000}");
            here += account
                .GetProperty("payments")
                .EnumerateArray()
                .Sum(it => it.GetProperty("amountCents").GetInt64());
        }

        Assert.Equal(credited, here);
        Clock.MoveTo("2027-02-03T09:00:00Z");
        Assert.Equal(credited, await BalanceOf512Async(2026) + await BalanceOf512Async(2027));
    }

    private async Task<long> BalanceOf512Async(int year)
    {
        using var reply = await App.Http.GetAsync($"/api/v1/accounting/fec?year={year}", Stop);
        var file = await reply.Content.ReadAsByteArrayAsync(Stop);
        var name = reply.Content.Headers.ContentDisposition!.FileName!.Trim('"');
        Assert.Empty(FecReading.Faults(file, name, year));
        return FecReading.Read(file).Where(row => row.Account == "512").Sum(row => row.BalanceCents);
    }
}
