using Aims.Testing;

namespace Aims.Storage.Tests;

/// <summary>What an entry of an account's journal says, read back from the text that is sealed.</summary>
[Collection(nameof(StorageCollection))]
public sealed class JournalEntryTests(StorageFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly ContractId Id = new("JE-1");
    private static readonly DocumentNumber Number = new(Series.F, 2026, 801);

    private static readonly AccountPayment Payment = new(
        PaymentId.Parse("bank:JE"),
        1,
        new Share(Id, MatchedBy.Number, [], [new Movement(A.Day("2026-12-04"), new Money(500))]),
        null
    );

    private static readonly Refund Refund = new(
        1,
        new Money(500),
        A.Day("2026-12-05"),
        A.Day("2026-12-06"),
        "VIR {1} \"2\""
    );

    /// <summary>One fact of every kind, in one transaction.</summary>
    private static AccountUpdate Everything { get; } =
        new("test")
        {
            Payment = Payment,
            Refund = Refund,
            Reduction = new Reduction(
                "k",
                Number,
                [new CreditedLine(1, new Money(1))],
                [],
                new Money(1),
                "Erreur",
                "anne"
            ),
            Extension = new Extension(Number, A.Day("2026-12-10"), "anne", A.Day("2026-12-20"), "mail"),
            Proceedings = new Proceedings(
                [
                    new Default(
                        Number,
                        A.Day("2026-12-15"),
                        A.Day("2026-12-16"),
                        new Money(1),
                        CurePeriod.After(A.Day("2026-12-15"), false, false)
                    ),
                ],
                [new ServiceOrder(1, ServiceChange.Suspend, A.Day("2026-12-16"), "Impayé", OrderState.Queued, [], [])],
                [new Notice("n", NoticeKind.DeadlineNear, A.Day("2026-12-16"))]
            ),
            NoticeFacts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["n"] = """{"statement":{"ordinal":1}}""",
            },
        };

    [Fact]
    public async Task Payments_and_refunds_are_told_from_every_other_kind_of_fact()
    {
        var accounts = new AccountTable(
            fixture.Storage,
            new WaitingMoney(fixture.Storage),
            new TestClock("2026-12-16")
        );
        await accounts.ChangeAsync(Id, _ => Everything, read: null, Stop);
        var entry = Assert.Single(await accounts.JournalAsync(Id, Stop));
        Assert.Equal([Payment], entry.Payments);
        Assert.Equal([Refund], entry.Refunds);

        await accounts.SettleAsync(Id, Stop);
        var (account, journal) = await accounts
            .AllAsync(Stop)
            .SingleAsync(it => it.Account.Account.Contract == Id, Stop);
        Assert.Equal((await accounts.ReadAsync(Id, Stop)).Account, account.Account);
        Assert.Equal(entry, journal[0]);
    }

    [Fact]
    public void A_look_at_an_account_has_no_facts()
    {
        var look = JournalEntry.Of("settled", [], [], ParisCalendar.StartOf(A.Day("2026-12-16")));
        Assert.Empty(look.Payments);
        Assert.Empty(look.Refunds);
    }
}
