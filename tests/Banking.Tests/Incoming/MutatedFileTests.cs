using System.Text;
using System.Text.Json;
using CsCheck;

namespace Aims.Banking.Tests;

/// <summary>Files with some bytes changed: read or refused, never another exception; and what is read can be kept.</summary>
public sealed class MutatedFileTests
{
    private const string Seed = "0N0XIzNsQ0O2";
    private const int Runs = 4_000;

    private static readonly byte[][] Files =
    [
        Encoding.UTF8.GetBytes(Statement(2)),
        Encoding.UTF8.GetBytes(Statement(8)),
        Encoding.Latin1.GetBytes(Statement(4).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal)),
        Encoding.UTF8.GetBytes(new Camt(8).Notification(Entries(new Camt(8)))),
        Encoding.UTF8.GetBytes(StatusReportTests.Sample(version: 3)),
        Encoding.Latin1.GetBytes(Cfonb120("")),
        Encoding.Latin1.GetBytes(Cfonb120("\r\n")),
    ];

    private static readonly string[] Pieces =
    [
        "<",
        ">",
        "/>",
        "&",
        "&#0;",
        "&#xD83D;",
        "<!--",
        "-->",
        "<?",
        "<![CDATA[",
        "<!DOCTYPE",
        "\"",
        "\0",
        "\r",
        "\n",
        "é",
        "99999999999999999999",
        "-",
        "BOOK",
        "CRDT",
        "</Ntry>",
        "<Amt>",
    ];

    private static string[] Entries(Camt bank) =>
        [
            bank.Entry(
                15_480,
                Camt.Details(bank.Transaction(15_480, "VIR-77", "Zoé", "AIMS", "F2026-000123", iban: Camt.Account))
            ),
            bank.Entry(-500, Camt.Details(bank.Transaction(-300), bank.Transaction(-200, reason: "AM04"))),
        ];

    private static string Statement(int version) => new Camt(version).File(Camt.Statement(Entries(new Camt(version))));

    private static string Cfonb120(string end) =>
        string.Join(
            end,
            Cfonb.Opening(0),
            Cfonb.Movement(15_480),
            Cfonb.Complement("NPY", "ZOÉ"),
            Cfonb.Movement(-5, reject: "31"),
            Cfonb.Closing(15_475)
        );

    /// <summary>At a place a byte is set, some are taken away, or a piece is put in.</summary>
    private static byte[] Changed(byte[] file, (int At, int Kind, int Much, byte By)[] changes)
    {
        var bytes = file.ToList();
        foreach (var (place, kind, much, by) in changes)
        {
            var at = place % bytes.Count;
            switch (kind)
            {
                case 0:
                    bytes[at] = by;
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << (by % 8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(much, bytes.Count - at - (at == 0 ? 1 : 0)));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(much, bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[by % Pieces.Length]));
                    break;
            }
        }

        return [.. bytes];
    }

    [Fact]
    public async Task A_changed_file_is_read_or_refused_and_what_is_read_can_be_kept()
    {
        var (read, refused) = (0, 0);
        var change = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 4], Gen.Int[1, 60], Gen.Byte);
        await Gen.Select(Gen.Int[0, Files.Length - 1], change.Array[1, 3], Gen.Int[1, 5_000])
            .SampleAsync(
                async (which, changes, chunk) =>
                {
                    var file = Changed(Files[which], changes);
                    try
                    {
                        (await Reading.ItemsOf(file, chunk)).ForEach(CanBeKept);
                        Interlocked.Increment(ref read);
                    }
                    catch (BankFileFaultException fault)
                    {
                        Assert.InRange(fault.Line, 1, file.Length);
                        Assert.NotEmpty(fault.Rule);
                        Interlocked.Increment(ref refused);
                    }
                },
                seed: Seed,
                iter: Runs
            );
        Assert.True(read > 100 && refused > 1_000, $"{read} were read and {refused} refused: that shows little.");
    }

    /// <summary>Whatever a payer writes, the account can be told of his money.</summary>
    [Fact]
    public async Task Any_text_of_a_payer_becomes_an_event_that_can_be_kept()
    {
        var bank = new Camt(8);
        var text = Gen.OneOf(Gen.String[0, 40], Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 1_200]);
        await Gen.Select(text, text, text)
            .SampleAsync(
                async (party, remittance, label) =>
                {
                    var entry = bank.Entry(
                        5,
                        Camt.Details(bank.Transaction(5, payer: Xml(party), text: Xml(remittance))),
                        label: Xml(label)
                    );
                    CanBeKept(await Reading.MovementOf(bank.Notification(entry)));
                },
                seed: Seed,
                iter: 500
            );

        static string Xml(string any) =>
            System.Security.SecurityElement.Escape(
                string.Concat(any.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) && !char.IsSurrogate(letter)))
            );
    }

    [Fact]
    public async Task The_same_movement_told_with_more_is_another_event_of_the_same_payment()
    {
        var bank = new Camt(2);
        async Task<PaymentEvent> Told(string label) =>
            (await Reading.MovementOf(bank.Notification(bank.Entry(5, label: label)))).Received();

        var (first, again, more) = (await Told(""), await Told(""), await Told("VIR DE ZOE"));
        Assert.Equal(first, again);
        Assert.Equal(first.Payment, more.Payment);
        Assert.NotEqual(first.EventId, more.EventId);
        Assert.Matches("^booked-[0-9a-f]{8}$", first.EventId);
        Assert.Equal(
            (PaymentEventKind.Received, new Money(5), "2026-12-15", "2026-12-14T23:00:00.0000000Z"),
            (first.Kind, first.Amount!.Value, first.Day.ToIso(), first.At.ToIso())
        );
    }

    [Fact]
    public async Task A_debit_is_no_money_received()
    {
        var debit = await Reading.MovementOf(new Camt(2).Notification(new Camt(2).Entry(-5)));
        Assert.Throws<ArgumentException>(() => debit.Received());
    }

    private static void CanBeKept(BankItem item)
    {
        if (item is not BankItem.Movement movement)
        {
            return;
        }

        Assert.Matches("^[0-9a-f]{40}$", movement.Key);
        if (movement.Amount <= Money.Zero)
        {
            return;
        }

        var happened = movement.Received();
        using var json = JsonDocument.Parse(PaymentEventJson.Write(happened).ToJsonString());
        var kept = PaymentEventJson.Read(json.RootElement);
        Assert.Equal("", string.Join("; ", kept.Faults));
        Assert.Equal(happened, kept.Value);
    }
}
