using Aims.Testing;
using CsCheck;

namespace Aims.Banking.Tests;

/// <summary>Any file of direct debits that decisions may make.</summary>
internal static class GenDebits
{
    private static readonly string[] OddNames =
    [
        "Société Générale d’Électricité",
        "Dupont & Fils <SARL>",
        "Łódź Şti",
        "©®",
        "]]>",
        "a  b",
    ];

    private static readonly char[] Letters = [.. PrintableText.Repertoire.Where(letter => !char.IsWhiteSpace(letter))];

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.Int[0, OddNames.Length - 1].Select(index => OddNames[index]),
        Gen.Int[0, Letters.Length - 1].Select(index => Letters[index]).Array[1, 120].Select(all => new string(all))
    );

    private static readonly Gen<Money> Amount = Gen.OneOf(
            Gen.Const(1L),
            Gen.Const(99_999_999_999L),
            Gen.Long[1, 500_000]
        )
        .Select(cents => new Money(cents));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 30]
        .Select(days => TargetCalendar.OnOrAfter(SampleDebits.CollectionDate.AddDays(days)));

    /// <summary>A direct debit; the bank that the account was at before is 0: none, the same, or another.</summary>
    private static readonly Gen<Func<int, MandateScheme, DirectDebit>> Debit = Gen.Select(
        Name,
        Amount,
        Day,
        Gen.Enum<SequenceType>(),
        Gen.OneOf(Gen.Const(0), Gen.Const(30006), Gen.Const(10278)),
        Gen.Bool,
        (name, amount, day, sequence, previousBank, hasBic) =>
            (Func<int, MandateScheme, DirectDebit>)(
                (ordinal, scheme) =>
                {
                    var debit = SampleDebits.Debit(ordinal);
                    return debit with
                    {
                        Debtor = name,
                        Amount = amount,
                        CollectionDate = day,
                        Sequence = sequence,
                        Mandate = debit.Mandate with { Scheme = scheme, Bic = hasBic ? debit.Mandate.Bic : null },
                        PreviousIban =
                            previousBank == 0 ? null : SampleDebits.FrenchIban(previousBank, 900_000 + ordinal),
                    };
                }
            )
    );

    /// <summary>1 to 40 of them, of one scheme.</summary>
    public static Gen<DebitFile> File { get; } =
        Gen.Select(
            Gen.Enum<MandateScheme>(),
            Debit.Array[1, 40],
            (scheme, debits) => SampleDebits.File([.. debits.Select((make, index) => make(index + 1, scheme))])
        );
}
