using System.Text;
using System.Xml.Linq;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>Files of direct debits leave once, each attempt in one file only, whatever is interrupted or fires twice.</summary>
public sealed class CollectDirectDebitsTests : PlayedTests
{
    private const string First = "SDD-20261210-CORE-01";
    private const string FileDay = "2026-12-10T04:00:00Z";

    private static Contract Debited(string id, MandateScheme scheme = MandateScheme.Core) =>
        A.Contract(id) with
        {
            Terms = new ContractTerms(
                MeansOfPayment.DirectDebit,
                A.Mandate with
                {
                    Reference = $"RUM-{id}",
                    Scheme = scheme,
                }
            ),
        };

    /// <summary>Invoices of December, issued on the 1st, mailed, announced for Tuesday the 15th.</summary>
    private async Task IssueAsync(params Contract[] contracts)
    {
        await RegisterAsync(contracts);
        await RunAsync("2026-12-01T05:00:00Z");
    }

    private async Task CollectAsync(string instant)
    {
        Clock.MoveTo(instant);
        Assert.True((await App.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        await new Pump(App, seed: 1).DrainAsync();
    }

    private Task<List<string>> FilesAsync() => BlobsAsync(StorageNames.Bank);

    private async Task<string[]> EndToEndIdsAsync(string blob) =>
        [
            .. XDocument
                .Parse(Encoding.UTF8.GetString(await BlobAsync(StorageNames.Bank, blob)))
                .Descendants()
                .Where(element => element.Name.LocalName == "EndToEndId")
                .Select(element => element.Value),
        ];

    private async Task<CollectionState?> StateAsync(string contract) =>
        (await App.Get<AccountTable>().ReadAsync(new ContractId(contract), Stop))
            .Account.Payments.SingleOrDefault()
            ?.Collection?.State;

    [Fact]
    public async Task What_falls_due_leaves_in_one_file_and_its_account_knows()
    {
        await IssueAsync(Debited("C-0001"), Debited("C-0002"), A.Contract("C-0003"));
        await CollectAsync("2026-12-09T04:00:00Z");
        Assert.Empty(await FilesAsync());

        await CollectAsync(FileDay);
        Assert.Equal($"out/2026/{First}.xml", Assert.Single(await FilesAsync()));
        Assert.Equal(["F2026-000001-1", "F2026-000002-1"], await EndToEndIdsAsync($"out/2026/{First}.xml"));
        Assert.Equal(CollectionState.InFlight, await StateAsync("C-0001"));
        Assert.Null(await StateAsync("C-0003"));
    }

    [Fact]
    public async Task The_same_run_again_and_every_later_one_gives_the_same_file_and_no_other()
    {
        await IssueAsync(Debited("C-0001"));
        await CollectAsync(FileDay);
        var bytes = await BlobAsync(StorageNames.Bank, $"out/2026/{First}.xml");
        foreach (var instant in (string[])[FileDay, "2026-12-11T04:00:00Z", "2026-12-31T04:00:00Z"])
        {
            await CollectAsync(instant);
        }

        Assert.Single(await FilesAsync());
        Assert.Equal(bytes, await BlobAsync(StorageNames.Bank, $"out/2026/{First}.xml"));
    }

    [Fact]
    public async Task Runs_that_fire_at_once_put_no_document_into_two_files()
    {
        await IssueAsync([.. Enumerable.Range(1, 12).Select(number => Debited($"C-00{number:00}"))]);
        Clock.MoveTo(FileDay);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => App.FireAsync("CollectDirectDebits")));
        await CollectAsync("2026-12-11T04:00:00Z");
        var ids = new List<string>();
        foreach (var file in await FilesAsync())
        {
            ids.AddRange(await EndToEndIdsAsync(file));
        }

        Assert.Equal(12, ids.Count);
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Count(), ids.Count);
    }

    [Fact]
    public async Task Each_scheme_has_a_file_of_its_own()
    {
        await IssueAsync(Debited("C-0001"), Debited("C-0002", MandateScheme.B2B));
        await CollectAsync(FileDay);
        Assert.Equal(
            ["out/2026/SDD-20261210-B2B-01.xml", $"out/2026/{First}.xml"],
            (await FilesAsync()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_a_crash_left_of_a_sealed_file_is_finished_by_the_next_run()
    {
        await IssueAsync(Debited("C-0001"));
        await CutOffAsync(isSealed: true);
        await CollectAsync("2026-12-11T04:00:00Z");
        Assert.Equal(["F2026-000001-1"], await EndToEndIdsAsync($"out/2026/{First}.xml"));
        Assert.Equal(CollectionState.InFlight, await StateAsync("C-0001"));
        Assert.Single(await FilesAsync());
        Assert.Empty(await App.Get<DebitFileTable>().UnfinishedAsync(Stop));
    }

    [Fact]
    public async Task A_file_that_was_only_begun_is_resumed_that_day_and_never_leaves_later()
    {
        await IssueAsync(Debited("C-0001"));
        await CutOffAsync(isSealed: false);
        await CollectAsync("2026-12-11T04:00:00Z");
        Assert.Equal("out/2026/SDD-20261211-CORE-01.xml", Assert.Single(await FilesAsync()));
        Assert.Null(await App.Get<DebitFileTable>().ReadAsync(First, Stop));
        Assert.Empty(await App.Get<DebitFileTable>().UnfinishedAsync(Stop));
    }

    [Fact]
    public async Task What_a_run_that_was_held_up_decided_yesterday_does_not_leave_today()
    {
        await IssueAsync(Debited("C-0001"));
        Clock.MoveTo(FileDay);
        var yesterday = await App.Get<CollectingCases>()
            .DecideAsync(new Collecting(App.Get<DirectDebitTerms>(), A.Day("2026-12-10")), A.Day("2026-12-10"), Stop);
        var debit = Assert.IsType<CollectingDecision.Collect>(Assert.Single(yesterday).Decision).Debit;
        Assert.Equal(A.Day("2026-12-15"), debit.CollectionDate);

        Clock.MoveTo("2026-12-14T04:00:00Z");
        Assert.Empty(await App.Get<Filing>().FileAsync([debit], A.Day("2026-12-10"), Stop));
        Assert.Empty(await FilesAsync());
        await CollectAsync("2026-12-14T04:00:00Z");
        Assert.Equal("out/2026/SDD-20261214-CORE-01.xml", Assert.Single(await FilesAsync()));
    }

    [Fact]
    public async Task Two_contracts_of_one_mandate_have_one_first_collection()
    {
        var shared = Debited("C-0001").Terms;
        await IssueAsync(Debited("C-0001"), Debited("C-0002") with { Terms = shared }, Debited("C-0003"));
        await using var marks = await TestApp.StartAsync(
            Emulator.ConnectionString,
            Clock,
            "--DirectDebits:MarksFirst=true"
        );
        Clock.MoveTo(FileDay);
        Assert.True((await marks.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        var file = await App.Get<DebitFileTable>().ReadAsync(First, Stop);
        Assert.Equal(
            [SequenceType.First, SequenceType.Recurrent, SequenceType.First],
            file!.Debits.Select(debit => debit.Sequence)
        );
    }

    [Fact]
    public async Task A_file_that_was_only_begun_is_resumed_by_a_run_of_the_same_day()
    {
        await IssueAsync(Debited("C-0001"));
        await CutOffAsync(isSealed: false);
        await CollectAsync(FileDay);
        Assert.Equal(["F2026-000001-1"], await EndToEndIdsAsync($"out/2026/{First}.xml"));
    }

    /// <summary>What a run leaves that dies after its claims, or after it has sealed its file.</summary>
    private async Task CutOffAsync(bool isSealed)
    {
        Clock.MoveTo(FileDay);
        var (files, debits) = (App.Get<DebitFileTable>(), App.Get<DebitTable>());
        var contract = Debited("C-0001");
        var debit = new DirectDebit(
            EndToEndId.Parse("F2026-000001-1"),
            contract.Id,
            new Money(30_960),
            A.Day("2026-12-15"),
            SequenceType.Recurrent,
            contract.Terms.Mandate!,
            null,
            contract.Customer.Name
        );
        await files.BeginAsync(First, Stop);
        Assert.True(await debits.TryClaimAsync(debit.Id, First, _ => Task.FromResult(false), Stop));
        if (isSealed)
        {
            var file = new DebitFile(First, Clock.GetUtcNow(), Creditor.Of(A.Seller), MandateScheme.Core, [debit]);
            Assert.NotNull(await files.SealAsync(file, Stop));
        }
    }

    [Fact]
    public async Task On_its_way_it_is_no_default_and_the_mandate_remembers_it()
    {
        await IssueAsync(Debited("C-0001"));
        await CollectAsync(FileDay);
        Clock.MoveTo("2026-12-16T06:00:00Z");
        Assert.True((await App.FireAsync("FlagDefaults")).IsSuccessStatusCode);
        var account = await App.Get<AccountTable>().ReadAsync(new ContractId("C-0001"), Stop);
        Assert.Empty(account.Proceedings.Defaults);
        var mandate = await App.ReadAsync("/contracts/C-0001/mandate");
        Assert.Equal(
            ("Active", "2026-12-15"),
            (mandate.GetProperty("state").GetString(), mandate.GetProperty("lastCollectedOn").GetString())
        );
    }

    [Fact]
    public async Task The_api_says_what_left_what_leaves_next_and_why_not()
    {
        await IssueAsync(Debited("C-0001"));
        Clock.MoveTo("2026-12-09T04:00:00Z");
        Assert.Empty((await App.ReadAsync("/debits/plan")).GetProperty("plan").EnumerateArray());
        Clock.MoveTo(FileDay);
        var plan = Assert.Single((await App.ReadAsync("/debits/plan")).GetProperty("plan").EnumerateArray());
        Assert.Equal("collect", plan.GetProperty("action").GetString());
        Assert.Empty(await FilesAsync());

        await CollectAsync(FileDay);
        var file = Assert.Single((await App.ReadAsync("/debits/files")).GetProperty("files").EnumerateArray());
        Assert.Equal((First, 30_960), (file.GetProperty("id").GetString(), file.GetProperty("totalCents").GetInt64()));
        var debit = Assert.Single(
            (await App.ReadAsync($"/debits/files/{First}")).GetProperty("directDebits").EnumerateArray()
        );
        Assert.Equal("Submitted", debit.GetProperty("status").GetString());
        var xml = await App.Http.GetByteArrayAsync($"/api/v1/debits/files/{First}/xml", Stop);
        Assert.Equal(await BlobAsync(StorageNames.Bank, $"out/2026/{First}.xml"), xml);
        Assert.Single((await App.ReadAsync("/debits?document=F2026-000001")).GetProperty("debits").EnumerateArray());
        await WriteAsync(HttpMethod.Post, "/debits/F2026-000001-1/release", expected: 409);
        await WriteAsync(HttpMethod.Post, "/debits/F2026-000009-1/release", expected: 404);
        await WriteAsync(HttpMethod.Post, "/contracts/C-0001/mandate/release", expected: 409);
    }

    [Fact]
    public async Task A_person_is_asked_about_what_no_bank_file_speaks_of_until_one_does()
    {
        await IssueAsync(Debited("C-0001"));
        await CollectAsync(FileDay);
        await CollectAsync("2026-12-22T04:00:00Z");
        Assert.Empty(await ParkedAsync());
        await CollectAsync("2026-12-23T04:00:00Z");
        await CollectAsync("2026-12-24T04:00:00Z");
        Assert.Contains(First, Assert.Single(await ParkedAsync()), StringComparison.Ordinal);

        var (debits, id) = (App.Get<DebitTable>(), EndToEndId.Parse("F2026-000001-1"));
        var stored = (await debits.FindAsync(id, Stop))!;
        var came = Following.Hear(stored.Followed, new(DebitNewsKind.Collected, A.Day("2026-12-15"), null)).After;
        Assert.True(await debits.TryWriteAsync(stored with { Followed = came }, Stop));
        await CollectAsync("2026-12-25T04:00:00Z");
        Assert.Empty(await ParkedAsync());
    }

    private async Task<string[]> ParkedAsync() =>
        [.. (await App.Get<ParkedTable>().AllAsync(Stop)).Select(entry => entry.Reason)];

    [Fact]
    public async Task Switched_off_nothing_leaves()
    {
        await IssueAsync(Debited("C-0001"));
        await using var off = await TestApp.StartAsync(Emulator.ConnectionString, Clock, "--Runs:Debits=false");
        Clock.MoveTo(FileDay);
        Assert.True((await off.FireAsync("CollectDirectDebits")).IsSuccessStatusCode);
        Assert.Empty(await FilesAsync());
    }
}
