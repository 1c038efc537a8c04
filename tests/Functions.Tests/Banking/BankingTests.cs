using System.Text.Json;
using Aims.Storage;
using Aims.Testing;
using Azure.Data.Tables;

namespace Aims.Functions.Tests;

/// <summary>Tests in which files of the bank come in, through the real app on the emulator.</summary>
public abstract class BankingTests : PayingTests
{
    private protected const string MessageId = "SDD-20261210-CORE-01";
    private protected const string BatchId = $"{MessageId}-RCUR-20261215";
    private int _posts;

    /// <summary>A statement must not be of days to come; most tests do not look at the clock.</summary>
    protected BankingTests() => Clock.MoveTo("2026-12-31T09:00:00Z");

    private protected async Task<JsonElement> PostAsync(string file, int expected = 202) =>
        await PostAsync(BankXml.Bytes(file), expected);

    private protected async Task<JsonElement> PostAsync(byte[] file, int expected = 202, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/bank/files?name=relevé.xml")
        {
            Content = new ByteArrayContent(file),
        };
        request.Headers.Add("Idempotency-Key", key ?? $"post {++_posts}");
        request.Headers.Add("Actor", "anne");
        using var reply = await App.Http.SendAsync(request, Stop);
        var text = await reply.Content.ReadAsStringAsync(Stop);
        Assert.True(expected == (int)reply.StatusCode, $"{reply.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    /// <summary>Posts files one after the other; each is read before the next one comes.</summary>
    private protected async Task ImportAsync(params string[] files)
    {
        foreach (var file in files)
        {
            await PostAsync(file);
            await ReadAsync();
        }
    }

    private protected async Task ReadAsync()
    {
        var reply = await App.FireAsync("ReadBankFiles");
        Assert.True(reply.IsSuccessStatusCode, await reply.Content.ReadAsStringAsync(Stop));
        await new Pump(App, seed: 3).DrainAsync();
    }

    /// <summary>The report of a file: its figures that are not zero.</summary>
    private protected async Task<string> FiguresAsync(string file)
    {
        var read = await App.ReadAsync($"/bank/files/{ReceivedBankFile.IdOf(Sha256Hex.Of(BankXml.Bytes(file)))}");
        Assert.Equal("read", read.GetProperty("state").GetString());
        return string.Join(
            ' ',
            read.GetProperty("figures")
                .EnumerateObject()
                .Where(figure => figure.Value.GetInt64() != 0)
                .Select(figure => $"{figure.Name}={figure.Value}")
        );
    }

    /// <summary>Contracts whose invoices of December, 309,60 each, are collected by a file that has left.</summary>
    private protected async Task<List<DirectDebit>> SubmitAsync(
        int count,
        string messageId = MessageId,
        int attempt = 1
    )
    {
        var contracts = Enumerable.Range(1, count).Select(Collected).ToList();
        if (attempt == 1)
        {
            await Opened.InAsync(App, contracts, contract => A.Owed(contract, "2026-12-01"), Stop);
        }

        var debits = contracts.Select((contract, index) => Debit(contract, index + 1, attempt)).ToList();
        await SealAsync(messageId, debits);
        return debits;
    }

    private protected async Task SealAsync(string messageId, List<DirectDebit> debits)
    {
        var at = ParisCalendar.StartOf(A.Day("2026-12-10"));
        var file = new DebitFile(messageId, at, Creditor.Of(A.Seller), MandateScheme.Core, [.. debits]);
        var (files, claims) = (App.Get<DebitFileTable>(), App.Get<DebitTable>());
        await files.BeginAsync(messageId, Stop);
        foreach (var debit in debits)
        {
            Assert.True(await claims.TryClaimAsync(debit.Id, messageId, _ => Task.FromResult(false), Stop));
        }

        Assert.Equal(file, await files.SealAsync(file, Stop));
        await files.FollowAsync(file, A.Day("2026-12-10"), Stop);
        await files.MarkDoneAsync(messageId, Stop);
        await NotifyAsync([
            .. debits.Select(debit =>
                Following.Submitted(FollowedDebit.Submitted(debit, messageId, A.Day("2026-12-10")))
            ),
        ]);
    }

    private protected static Contract Collected(int number) =>
        A.Contract($"C-{number}") with
        {
            Terms = A.Contract().Terms with
            {
                MeansOfPayment = MeansOfPayment.DirectDebit,
                Mandate = A.Mandate with { Reference = $"RUM-{number}" },
            },
        };

    private protected static DirectDebit Debit(Contract contract, int number, int attempt = 1) =>
        new(
            new EndToEndId(new DocumentNumber(Series.F, 2026, number), attempt),
            contract.Id,
            new Money(Asked),
            A.Day("2026-12-15"),
            SequenceType.Recurrent,
            contract.Terms.Mandate!,
            null,
            contract.Customer.Name
        );

    private protected async Task<string> DebitAsync(string id) =>
        (await App.Get<DebitTable>().FindAsync(EndToEndId.Parse(id), Stop))!.Followed is var it
            ? $"{it.Status} {it.Since.ToIso()} {it.Reason}".TrimEnd()
            : "";

    /// <summary>What of an invoice is open.</summary>
    private protected async Task<long> OpenAsync(string number) =>
        (await SettlementAsync(number)).GetProperty("openCents").GetInt64();

    private protected async Task<string> CoverageAsync()
    {
        var known = await App.ReadAsync("/bank/coverage");
        return $"{known.GetProperty("through")} {known.GetProperty("missing")}".Trim();
    }

    /// <summary>Every row of every table, every message and every blob, but for those of these tables and the container of bank files.</summary>
    private protected async Task<List<string>> EverythingAsync(params string[] butTables)
    {
        var (clients, all) = (App.Get<StorageClients>(), new List<string>());
        foreach (var name in StorageNames.Tables.Except(butTables, StringComparer.Ordinal))
        {
            await foreach (
                var row in clients.Tables.GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: Stop)
            )
            {
                all.Add($"{name} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        foreach (var (queue, depth) in await App.Get<WorkQueues>().DepthsAsync(Stop))
        {
            all.Add($"{queue} {depth}");
        }

        foreach (var name in StorageNames.Containers.Where(name => name != StorageNames.Bank))
        {
            all.AddRange((await BlobsAsync(name)).Select(blob => $"{name}/{blob}"));
        }

        return [.. all.Order(StringComparer.Ordinal)];
    }
}
