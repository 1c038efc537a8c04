using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What files of the bank say of our direct debits.</summary>
public sealed class DebitNewsTests : BankingTests
{
    private static Entry Came(int number, string reference = "C") =>
        new("2026-12-15", Asked, $"{reference}{number}") { EndToEndId = $"F2026-{number:000000}-1" };

    private static Entry WentBack(int number, string reason, string day = "2026-12-18") =>
        new(day, -Asked, $"R{number}") { EndToEndId = $"F2026-{number:000000}-1", Reason = reason };

    private async Task<MandateUse> MandateAsync(int number) =>
        await App.Get<MandateTable>().ReadAsync($"RUM-{number}", Stop);

    [Fact]
    public async Task Money_that_came_pays_and_money_that_goes_back_opens_again_with_its_reason()
    {
        await SubmitAsync(2);
        await ImportAsync(BankXml.Notification("N1", Came(1), Came(2)));
        Assert.Equal((0, 0), (await OpenAsync("F2026-000001"), await OpenAsync("F2026-000002")));
        Assert.Equal("Collected 2026-12-15", await DebitAsync("F2026-000001-1"));

        var statement = BankXml.Statement("2026-12-14", 0, "2026-12-18", [Came(1), Came(2), WentBack(2, "AC04")]);
        await ImportAsync(statement);
        Assert.Equal((0, Asked), (await OpenAsync("F2026-000001"), await OpenAsync("F2026-000002")));
        Assert.Equal("Returned 2026-12-18 AC04", await DebitAsync("F2026-000002-1"));
        Assert.Equal("movements=3 collected=2 returned=1 known=2", await FiguresAsync(statement));
        Assert.Equal("AC04", (await MandateAsync(2)).Block?.Reason);
        Assert.Null((await MandateAsync(1)).Block);
        var payment = await App.ReadAsync("/payments/bank:F2026-000002-1");
        Assert.Equal(
            (Asked, Asked),
            (payment.GetProperty("receivedCents").GetInt64(), payment.GetProperty("reversedCents").GetInt64())
        );
        Assert.Contains(
            "F2026-000002-1 of C-2 failed: AC04",
            Assert.Single(await ReasonsAsync()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_same_news_in_other_files_change_nothing()
    {
        await SubmitAsync(2);
        await ImportAsync(BankXml.Notification("N1", Came(1), WentBack(2, "MD06"), Came(2)));
        var before = await EverythingAsync(
            StorageNames.Requests,
            StorageNames.Runs,
            StorageNames.BankFiles,
            StorageNames.BankCoverage
        );
        var parked = (await App.ReadAsync("/parked")).GetRawText();
        await ImportAsync(
            BankXml.Notification("N2", WentBack(2, "MD06")),
            BankXml.Statement("2026-12-14", 0, "2026-12-18", [Came(1), Came(2), WentBack(2, "MD06")])
        );
        Assert.Equal(
            before,
            await EverythingAsync(
                StorageNames.Requests,
                StorageNames.Runs,
                StorageNames.BankFiles,
                StorageNames.BankCoverage
            )
        );
        Assert.Equal(parked, (await App.ReadAsync("/parked")).GetRawText());
    }

    [Fact]
    public async Task Another_amount_than_was_collected_is_for_a_person()
    {
        await SubmitAsync(1);
        await ImportAsync(BankXml.Notification("N1", Came(1) with { Cents = Asked - 1 }));
        Assert.Equal("Submitted 2026-12-10", await DebitAsync("F2026-000001-1"));
        Assert.Contains(
            "the direct debit F2026-000001-1 collects 309.60",
            Assert.Single(await ReasonsAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal(Asked, await OpenAsync("F2026-000001"));
    }

    [Fact]
    public async Task A_rejected_direct_debit_never_came_and_the_rest_of_its_batch_is_one_credit()
    {
        await SubmitAsync(3);
        await ImportAsync(
            BankXml.Report(MessageId, "PART", null, BatchId, ("F2026-000002-1", "AM04")),
            BankXml.Notification(
                "N1",
                new Entry("2026-12-15", 2 * Asked, "B1") { MessageId = MessageId, BatchId = BatchId }
            )
        );
        Assert.Equal("Rejected 2026-12-11 AM04", await DebitAsync("F2026-000002-1"));
        Assert.Equal("Collected 2026-12-15", await DebitAsync("F2026-000001-1"));
        Assert.Equal(
            (0, Asked, 0),
            (await OpenAsync("F2026-000001"), await OpenAsync("F2026-000002"), await OpenAsync("F2026-000003"))
        );
        Assert.Empty(await ReasonsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_batch_told_as_one_sum_and_by_its_details_is_received_once_whatever_comes_first(bool sumFirst)
    {
        await SubmitAsync(3);
        // No reference of ours: the sum and the day tell which batch it is.
        var sum = BankXml.Statement(
            "2026-12-14",
            0,
            "2026-12-15",
            [new Entry("2026-12-15", 3 * Asked, "B1") { HasDetails = false }]
        );
        var details = BankXml.Notification("N1", Came(1), Came(2), Came(3));
        await ImportAsync(sumFirst ? [sum, details] : [details, sum]);
        await ImportAsync(
            BankXml.Statement(
                "2026-12-13",
                0,
                "2026-12-15",
                [new Entry("2026-12-15", 3 * Asked, "B1") { HasDetails = false }]
            )
        );
        for (var number = 1; number <= 3; number++)
        {
            var account = await AccountAsync($"C-{number}");
            Assert.Equal(
                (0, 1),
                (account.GetProperty("balanceCents").GetInt64(), account.GetProperty("payments").GetArrayLength())
            );
        }

        Assert.Empty(await App.Get<UnmatchedTable>().AllAsync(Stop));
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task A_reject_that_is_told_after_the_sum_explains_it()
    {
        await SubmitAsync(3);
        var sum = new Entry("2026-12-15", 2 * Asked, "B1") { MessageId = MessageId, BatchId = BatchId };
        await ImportAsync(BankXml.Notification("N1", sum));
        Assert.Single(await ReasonsAsync());
        var report = BankXml.Report(MessageId, "PART", null, BatchId, ("F2026-000002-1", "AM04"));
        await ImportAsync(report);
        Assert.Equal("Collected 2026-12-15", await DebitAsync("F2026-000001-1"));
        Assert.Equal("Rejected 2026-12-11 AM04", await DebitAsync("F2026-000002-1"));
        Assert.Equal((0, Asked), (await OpenAsync("F2026-000003"), await OpenAsync("F2026-000002")));
        Assert.Empty(await ReasonsAsync());
        Assert.Empty(await App.Get<BankFileTable>().UnclearAsync(Stop));
        Assert.Equal("collected=2 rejected=1", await FiguresAsync(report));
    }

    [Fact]
    public async Task A_transfer_that_quotes_a_direct_debit_is_money_of_its_own()
    {
        await SubmitAsync(1);
        var quoted = new Entry("2026-12-21", Asked, "T1") { EndToEndId = "F2026-000001-1", Code = "RCDT/ESCT" };
        await ImportAsync(BankXml.Notification("N1", Came(1), WentBack(1, "MD06")));
        await ImportAsync(
            BankXml.Notification(
                "N2",
                quoted,
                new Entry("2026-12-22", -Asked, "T2") { EndToEndId = "F2026-000001-1", Code = "ICDT/ESCT" }
            )
        );
        Assert.Equal("Returned 2026-12-18 MD06", await DebitAsync("F2026-000001-1"));
        Assert.Equal(0, await OpenAsync("F2026-000001"));
        Assert.Equal(2, (await AccountAsync()).GetProperty("payments").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_sums_alike_in_one_file_one_is_the_batch_and_no_money_is_lost()
    {
        await SubmitAsync(1);
        await ImportAsync(
            BankXml.Notification(
                "N1",
                new Entry("2026-12-15", Asked, "B1") { HasDetails = false },
                new Entry("2026-12-15", Asked, "B2") { HasDetails = false }
            )
        );
        Assert.Equal("Collected 2026-12-15", await DebitAsync("F2026-000001-1"));
        Assert.Equal(Asked, Assert.Single(await App.Get<UnmatchedTable>().AllAsync(Stop)).Amount.Cents);
    }

    [Fact]
    public async Task A_sum_that_names_a_batch_and_is_another_is_for_a_person()
    {
        await SubmitAsync(2);
        await ImportAsync(BankXml.Notification("N1", new Entry("2026-12-15", Asked, "B1") { BatchId = BatchId }));
        Assert.Contains(
            $"309.60 EUR is not the amount of batch {BatchId}",
            Assert.Single(await ReasonsAsync()),
            StringComparison.Ordinal
        );
        Assert.Equal("Submitted 2026-12-10", await DebitAsync("F2026-000001-1"));
        Assert.Empty(await App.Get<UnmatchedTable>().AllAsync(Stop));
    }

    [Theory]
    [InlineData("2026-12-28", null)]
    [InlineData("2026-12-18", "RCDT/ESCT")]
    public async Task A_customer_who_pays_what_went_back_may_name_the_direct_debit(string day, string? code)
    {
        await SubmitAsync(1);
        await ImportAsync(BankXml.Notification("N1", Came(1), WentBack(1, "AM04")));
        var transfer = new Entry(day, Asked, "T1") { EndToEndId = "F2026-000001-1", Code = code };
        await ImportAsync(BankXml.Notification("N2", transfer), BankXml.Notification("N3", Came(1), transfer));
        Assert.Equal(0, await OpenAsync("F2026-000001"));
        Assert.Equal(0, (await AccountAsync("C-1")).GetProperty("balanceCents").GetInt64());
        Assert.Equal("Returned 2026-12-18 AM04", await DebitAsync("F2026-000001-1"));
        Assert.Empty(await ReasonsAsync());
    }

    [Fact]
    public async Task Money_after_a_reject_is_received_when_it_came()
    {
        await SubmitAsync(1);
        await ImportAsync(
            BankXml.Report(MessageId, "PART", null, BatchId, ("F2026-000001-1", "AM04")),
            BankXml.Notification("N1", new Entry("2026-12-28", Asked, "T1") { EndToEndId = "F2026-000001-1" })
        );
        Assert.Equal("Rejected 2026-12-11 AM04", await DebitAsync("F2026-000001-1"));
        var settlement = await SettlementAsync();
        Assert.Equal(0, settlement.GetProperty("openCents").GetInt64());
        Assert.Equal("2026-12-28", settlement.GetProperty("history")[0].GetProperty("day").GetString());
    }

    [Fact]
    public async Task A_sum_that_was_received_before_a_reject_was_known_is_not_collected_too()
    {
        await SubmitAsync(3);
        var sum = new Entry("2026-12-15", 2 * Asked, "B1") { HasDetails = false };
        await ImportAsync(
            BankXml.Notification("N1", sum),
            BankXml.Report(MessageId, "PART", null, BatchId, ("F2026-000002-1", "AM04")),
            BankXml.Statement("2026-12-14", 0, "2026-12-15", [sum])
        );
        Assert.Equal("Submitted 2026-12-10", await DebitAsync("F2026-000001-1"));
        Assert.Single(await App.Get<UnmatchedTable>().AllAsync(Stop));
    }

    [Fact]
    public async Task A_sum_that_was_taken_for_a_batch_is_never_received_too()
    {
        await SubmitAsync(2);
        var sum = new Entry("2026-12-15", 2 * Asked, "B1") { HasDetails = false };
        await ImportAsync(
            BankXml.Notification("N1", sum),
            BankXml.Statement("2026-12-14", 0, "2026-12-15", [sum with { HasDetails = true, Payer = "AIM&amp;S" }])
        );
        Assert.Equal("Collected 2026-12-15", await DebitAsync("F2026-000001-1"));
        Assert.Empty(await App.Get<UnmatchedTable>().AllAsync(Stop));
    }

    [Fact]
    public async Task A_transfer_with_the_name_of_its_payer_is_not_the_sum_of_a_batch()
    {
        await SubmitAsync(1);
        await Opened.InAsync(App, [A.Contract("C-2")], contract => A.Owed(contract, "2026-12-01"), Stop);
        var transfer = new Entry("2026-12-15", Asked, "T1") { Payer = "Anne", Text = "FACTURE F2026-000002" };
        await ImportAsync(BankXml.Notification("N1", transfer with { EndToEndId = null }));
        Assert.Equal((Asked, 0), (await OpenAsync("F2026-000001"), await OpenAsync("F2026-000002")));
        Assert.Equal("Submitted 2026-12-10", await DebitAsync("F2026-000001-1"));
    }

    [Fact]
    public async Task A_file_that_was_rejected_frees_its_invoices_and_one_person_is_asked()
    {
        await SubmitAsync(3);
        var report = BankXml.Report(MessageId, "RJCT", "FF01");
        await ImportAsync(report);
        Assert.Equal("rejected=3 forPerson=1", await FiguresAsync(report));
        Assert.Equal("Withdrawn 2026-12-11 FF01", await DebitAsync("F2026-000003-1"));
        Assert.Equal(Asked, await OpenAsync("F2026-000003"));
        var reason = Assert.Single(await ReasonsAsync());
        Assert.StartsWith($"{MessageId} was rejected: FF01", reason, StringComparison.Ordinal);
        Assert.Null((await MandateAsync(1)).Block);
        // Nothing failed on the customer's side: as if nothing had been tried.
        var collection = (await App.Get<AccountTable>().ReadAsync(new ContractId("C-1"), Stop)).Account.Payments;
        Assert.All(collection, payment => Assert.Null(payment.Collection));
    }

    [Fact]
    public async Task A_report_on_what_was_never_sent_is_for_a_person()
    {
        await SubmitAsync(1);
        await ImportAsync(
            BankXml.Report("SDD-20200101-CORE-01", "RJCT", "FF01"),
            BankXml.Report("a/b#c?", "RJCT", "FF01"),
            BankXml.Report(MessageId, null, null, BatchId, ("F2026-000009-1", "AM04")),
            BankXml.Report(MessageId, "ACCP", null)
        );
        Assert.Equal(3, (await ReasonsAsync()).Length);
        Assert.Equal("Submitted 2026-12-10", await DebitAsync("F2026-000001-1"));
        Assert.Equal("accepted=1", await FiguresAsync(BankXml.Report(MessageId, "ACCP", null)));
    }
}
