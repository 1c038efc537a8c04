#pragma warning disable MA0048 // What the stand-in of the bank answers, and about whom.

namespace Aims.Local;

/// <summary>A customer who pays an invoice by transfer.</summary>
/// <param name="Document">The invoice.</param>
/// <param name="Name">Who.</param>
/// <param name="Amount">How much.</param>
internal sealed record Payer(string Document, string Name, Money Amount);

/// <summary>A file that the bank sends.</summary>
/// <param name="Name">File name; numbered in the order in which the files come.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Says">What is in it, for people.</param>
internal sealed record BankReply(string Name, byte[] Content, string Says);

/// <summary>
/// What a bank makes of the direct debits of a month: one comes back for want of funds, of three or more another is rejected, the rest
/// is paid. And what it says of it: the same return twice, in two formats.
/// </summary>
internal sealed class BankReplies
{
    private const string Closed = "AC04";
    private const string NoFunds = "AM04";
    private static readonly Money Opening = new(2_500_000);

    private readonly BankBook _book = new(Account(), Opening);
    private readonly DebitAtBank _returned;
    private readonly DebitAtBank? _rejected;
    private readonly DateOnly _from;

    private BankReplies(IEnumerable<byte[]> files, IReadOnlyList<Payer> payers, DateOnly from)
    {
        _from = from;
        foreach (var file in files)
        {
            _book.Receive(file);
        }

        var debits = _book
            .Debits.Values.OrderBy(it => it.Debit.Document.Series)
            .ThenBy(it => it.Debit.EndToEndId, StringComparer.Ordinal)
            .ToList();
        // Invoices first. Of the last day, so that its return comes after all that the first statement tells.
        _returned = debits.First(it => it.Batch.CollectionDate == Collected);
        _rejected = debits.Count > 2 ? debits.Find(it => it.Debit.Mandate != _returned.Debit.Mandate) : null;
        Play(payers.Count > 0 ? payers[0] : null);
    }

    /// <summary>The day on which everything has been collected.</summary>
    private DateOnly Collected => _book.Debits.Values.Max(it => it.Batch.CollectionDate);

    private DateOnly Left => _book.Debits.Values.Max(it => ParisCalendar.DayOf(it.File.CreatedAt));

    private DateOnly GoneBack => TargetCalendar.Plus(Collected, 2);

    private DateOnly End => TargetCalendar.Plus(Collected, 3);

    /// <summary>What comes, in order; nothing when no file left.</summary>
    /// <param name="files">The files that left (pain.008).</param>
    /// <param name="payers">Invoices that are paid by transfer; the first of them is.</param>
    /// <param name="from">The first day of the first statement.</param>
    public static IReadOnlyList<BankReply> Of(
        IReadOnlyCollection<byte[]> files,
        IReadOnlyList<Payer> payers,
        DateOnly from
    ) => files.Count == 0 ? [] : [.. new BankReplies(files, payers, from).Files().Select(Numbered)];

    private void Play(Payer? payer)
    {
        var next = TargetCalendar.Plus(Left, 1);
        if (_rejected is not null)
        {
            _book.Reject(_rejected.Debit.EndToEndId, Closed, next);
        }

        if (payer is not null)
        {
            _book.TransferIn(next, payer.Amount, payer.Name, text: $"FACTURE {payer.Document}");
        }

        _book.TransferIn(next, new Money(12_345), "Comptoir Inconnu", text: "REGLEMENT DECEMBRE");
        _book.TransferOut(next, new Money(8_400), "Papeterie du Modèle", text: "FOURNITURES");
        _book.Settle(Collected);
        _book.Return(_returned.Debit.EndToEndId, NoFunds, 2);
    }

    private IEnumerable<BankReply> Files()
    {
        var returned = $"{_returned.Debit.EndToEndId} comes back for want of funds ({NoFunds})";
        if (_rejected is { File.MessageId: var file, Debit.EndToEndId: var id })
        {
            var day = TargetCalendar.Plus(Left, 1);
            yield return new(
                "pain002.xml",
                _book.ReportOf(file, day),
                $"{id} of {file} is rejected: account closed ({Closed})"
            );
        }

        yield return new(
            "camt053.xml",
            _book.StatementOf(_from, Collected, BankFormat.CamtV08),
            $"statement of {_from.ToIso()} to {Collected.ToIso()}: each batch in one sum, two transfers, a supplier who was paid"
        );
        yield return new(
            "camt054.xml",
            _book.NotificationOf(GoneBack, BankFormat.CamtV08),
            $"notification of {GoneBack.ToIso()}: {returned}"
        );
        yield return new(
            "cfonb120.txt",
            _book.StatementOf(Collected.AddDays(1), End, BankFormat.Cfonb120),
            $"statement of {Collected.AddDays(1).ToIso()} to {End.ToIso()} in CFONB 120: the same return again"
        );
    }

    private static Iban Account() =>
        Iban.TryParse(LocalSettings.Read()["Seller__Iban"], out var iban)
            ? iban
            : throw new InvalidOperationException($"Seller__Iban of local.settings.json {Iban.Rule}.");

    private static BankReply Numbered(BankReply reply, int index) =>
        reply with
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{index + 1}-{reply.Name}"),
        };
}
