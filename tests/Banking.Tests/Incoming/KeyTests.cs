namespace Aims.Banking.Tests;

/// <summary>The same movement has the same key in whatever file the bank tells of it; two movements never share one.</summary>
public sealed class KeyTests
{
    private static async Task<string[]> KeysOf(string file) =>
        [.. (await Reading.MovementsOf(file)).Select(it => it.Key)];

    [Fact]
    public async Task Overlapping_statements_and_a_notification_before_them_agree_in_any_version()
    {
        var (old, young) = (new Camt(2), new Camt(8));
        string[] Entries(Camt bank, int first, int count) =>
            [
                .. Enumerable
                    .Range(first, count)
                    .Select(n =>
                        bank.Entry(
                            1_000,
                            Camt.Details(bank.Transaction(1_000, endToEndId: $"E{n % 2}", payer: "Anne")),
                            reference: $"BK-{n}",
                            number: $"{n - first + 1}"
                        )
                    ),
            ];

        var monday = await KeysOf(old.File(Camt.Statement(Entries(old, 1, 4))));
        var overlapping = await KeysOf(young.File(Camt.Statement(Entries(young, 3, 4))));
        var notified = await KeysOf(old.Notification(Entries(old, 4, 1)));
        Assert.Equal(monday[2..], overlapping[..2]);
        Assert.Equal([monday[3]], notified);
        Assert.Equal(6, monday.Union(overlapping).Count());
    }

    [Fact]
    public async Task The_running_number_and_the_words_of_the_bank_are_no_part_of_a_key()
    {
        var bank = new Camt(2);
        var one = await KeysOf(bank.File(Camt.Statement(bank.Entry(5, number: "1", label: "VIR"))));
        var other = await KeysOf(bank.Notification(bank.Entry(5, number: "77", label: "VIREMENT RECU")));
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Details_that_share_the_reference_of_their_entry_are_told_apart()
    {
        var bank = new Camt(4);
        var details = Camt.Details(
            bank.Transaction(5, payer: "Anne"),
            bank.Transaction(5, payer: "Bob"),
            bank.Transaction(5, payer: "Anne")
        );
        var turned = Camt.Details(
            bank.Transaction(5, payer: "Bob"),
            bank.Transaction(5, payer: "Anne"),
            bank.Transaction(5, payer: "Anne")
        );
        var keys = await KeysOf(bank.File(Camt.Statement(bank.Entry(15, details))));
        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal(keys.Order(), (await KeysOf(bank.Notification(bank.Entry(15, turned)))).Order());
    }

    [Fact]
    public async Task Movements_that_nothing_tells_apart_are_counted_within_their_statement()
    {
        var bank = new Camt(2);
        string Statement(string day) =>
            Camt.StatementOf(day, 0, bank.Entry(5, reference: "NONREF"), bank.Entry(5, reference: ""));
        var alone = await KeysOf(bank.File(Statement("2026-12-15")));
        Assert.Equal(2, alone.Distinct().Count());
        var together = await KeysOf(bank.File(Statement("2026-12-15"), Statement("2026-12-16")));
        Assert.Equal<string>([.. alone, .. alone], together);
    }

    [Theory]
    [InlineData("BK-1", "BK-2", 5, "2026-12-15", "E", "")]
    [InlineData("BK-1", "BK-1", 6, "2026-12-15", "E", "")]
    [InlineData("BK-1", "BK-1", 5, "2026-12-16", "E", "")]
    [InlineData("NONREF", "NONREF", 5, "2026-12-15", "F", "")]
    [InlineData("NONREF", "NONREF", 5, "2026-12-15", "E", "RUM")]
    public async Task Another_reference_amount_or_day_and_without_reference_another_id_or_mandate_is_another_movement(
        string known,
        string reference,
        long cents,
        string day,
        string endToEndId,
        string mandate
    )
    {
        var bank = new Camt(2);
        string File(string bankReference, long amount, string bookedOn, string id, string rum) =>
            bank.Notification(
                bank.Entry(
                    amount,
                    Camt.Details(bank.Transaction(endToEndId: id, mandate: rum)),
                    bookedOn,
                    reference: bankReference
                )
            );

        var first = await KeysOf(File(known, 5, "2026-12-15", "E", ""));
        Assert.NotEqual(first, await KeysOf(File(reference, cents, day, endToEndId, mandate)));
    }

    [Fact]
    public async Task A_notification_with_details_and_the_statement_without_tell_of_one_movement()
    {
        var bank = new Camt(8);
        var notified = bank.Notification(
            bank.Entry(5, Camt.Details(bank.Transaction(5, endToEndId: "VIR-1", payer: "Anne")), reference: "BK-1")
        );
        var stated = bank.File(Camt.Statement(bank.Entry(5, reference: "BK-1")));
        Assert.Equal(await KeysOf(notified), await KeysOf(stated));
    }

    [Fact]
    public async Task A_CFONB_statement_read_again_or_overlapping_gives_the_same_keys()
    {
        string[] movements =
        [
            Cfonb.Movement(5, number: "0000001"),
            Cfonb.Movement(5, number: "0000002"),
            Cfonb.Movement(5, "CHQ", number: "0000000"),
        ];
        var whole = await KeysOf(string.Concat([Cfonb.Opening(0), .. movements, Cfonb.Closing(15)]));
        var part = await KeysOf(string.Concat([Cfonb.Opening(5), .. movements[1..], Cfonb.Closing(15)]));
        Assert.Equal(whole[1..], part);
        Assert.Equal(3, whole.Distinct().Count());
    }
}
