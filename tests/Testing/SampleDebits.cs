namespace Aims.Testing;

/// <summary>Direct debits and files of them to begin from: a test says only what is special about its own.</summary>
public static class SampleDebits
{
    /// <summary>A Tuesday on which TARGET is open.</summary>
    public static DateOnly CollectionDate { get; } = A.Day("2026-12-15");

    /// <summary>A French account with right check digits.</summary>
    /// <param name="bank">The bank, 0 to 99999.</param>
    /// <param name="account">The account, from 0.</param>
    public static Iban FrenchIban(int bank, long account)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{bank:00000}00001{account:00000000000}89");
        // F is 15 and R is 27 in what the check digits are made from (ISO 13616).
        var rest = (int)(UInt128.Parse(number + "152700", CultureInfo.InvariantCulture) % 97);
        return A.Iban(string.Create(CultureInfo.InvariantCulture, $"FR{98 - rest:00}{number}"));
    }

    /// <summary>The n-th direct debit: 49.00 EUR of F2026-00000n, first attempt, on its own mandate and account.</summary>
    public static DirectDebit Debit(int ordinal = 1) =>
        new(
            new EndToEndId(new DocumentNumber(Series.F, 2026, ordinal), 1),
            new ContractId(string.Create(CultureInfo.InvariantCulture, $"C-{ordinal:0000}")),
            new Money(4_900),
            CollectionDate,
            SequenceType.Recurrent,
            new Mandate(
                string.Create(CultureInfo.InvariantCulture, $"RUM-{ordinal:0000}"),
                A.Day("2026-01-10"),
                MandateScheme.Core,
                FrenchIban(30006, ordinal),
                new Bic("AGRIFRPP")
            ),
            PreviousIban: null,
            "Boulangerie Lefèvre & Fils"
        );

    /// <summary>A file of the 10th of December 2026, of the scheme of its first direct debit.</summary>
    public static DebitFile File(params IReadOnlyList<DirectDebit> debits)
    {
        var scheme = debits.Count > 0 ? debits[0].Mandate.Scheme : MandateScheme.Core;
        return new DebitFile(
            DebitFile.MessageIdOf(A.Day("2026-12-10"), scheme, 1),
            new DateTimeOffset(2026, 12, 10, 3, 30, 0, TimeSpan.Zero),
            Creditor.Of(A.Seller),
            scheme,
            [.. debits]
        );
    }
}
