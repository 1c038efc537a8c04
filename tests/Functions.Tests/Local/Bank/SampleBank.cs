using Aims.Banking;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>A bank in which all that can happen has: of five direct debits two were collected, one rejected, one returned, one refunded.</summary>
internal static class SampleBank
{
    public static readonly DateOnly Collected = SampleDebits.CollectionDate;

    public static readonly Money Opening = new(100_000);

    public static DebitFile File { get; } = SampleDebits.File([.. Enumerable.Range(1, 5).Select(SampleDebits.Debit)]);

    public static BankBook Book(Iban? account = null) => new(account ?? A.Seller.Iban, Opening);

    public static BankBook Received()
    {
        var book = Book();
        book.Receive(Pain008.Write(File));
        return book;
    }

    /// <summary>Direct debits 1 to 5: 1 and 2 collected, 3 rejected before, 4 returned after three TARGET days, 5 refunded after thirty.</summary>
    public static BankBook Busy()
    {
        var book = Received();
        book.Reject("F2026-000003-1", "AC04", A.Day("2026-12-11"));
        book.Settle(Collected);
        book.TransferIn(
            Collected,
            new Money(12_000),
            "Café Zoé",
            SampleDebits.FrenchIban(20041, 5),
            "Facture F2026-000009",
            "VIR-9"
        );
        book.TransferIn(Collected, new Money(1), "Sans rien");
        book.TransferOut(
            A.Day("2026-12-16"),
            new Money(150_050),
            "OVH SAS",
            SampleDebits.FrenchIban(10278, 6),
            new string('x', 140)
        );
        book.Return("F2026-000004-1", "AM04", 3);
        book.Return("F2026-000005-1", "MD06", 30);
        return book;
    }
}
