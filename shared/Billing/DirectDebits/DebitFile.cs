namespace Aims.Billing;

/// <summary>One file of direct debits for the bank (pain.008): everything that its bytes are made from.</summary>
/// <param name="MessageId"><c>MsgId</c>, at most 20 characters: see <see cref="MessageIdOf"/>.</param>
/// <param name="CreatedAt">When it was decided (<c>CreDtTm</c>), whole seconds.</param>
/// <param name="Creditor">Who collects.</param>
/// <param name="Scheme">CORE or B2B: banks take each in a file of its own.</param>
/// <param name="Debits">At least one; each document once.</param>
public sealed record DebitFile(
    string MessageId,
    DateTimeOffset CreatedAt,
    Creditor Creditor,
    MandateScheme Scheme,
    EquatableList<DirectDebit> Debits
)
{
    /// <summary>The most direct debits of one file: its facts must fit in one row of 1 MiB.</summary>
    public const int MostDebits = 500;

    /// <summary>What is debited by the whole file (<c>CtrlSum</c>).</summary>
    public Money Total => Money.Sum(Debits.Select(debit => debit.Amount));

    /// <summary>The batches of the file (<c>PmtInf</c>), by collection date, then sequence.</summary>
    public IEnumerable<DebitBatch> Batches =>
        Debits
            .GroupBy(debit => (debit.CollectionDate, debit.Sequence))
            .OrderBy(batch => batch.Key)
            .Select(batch => new DebitBatch(
                MessageId,
                batch.Key.CollectionDate,
                batch.Key.Sequence,
                [.. batch.OrderBy(debit => debit.Id.ToString(), StringComparer.Ordinal)]
            ));

    /// <summary>The id of the n-th file of a scheme decided on a day: <c>SDD-20261210-CORE-01</c>.</summary>
    /// <param name="day">The Paris day of the decision.</param>
    /// <param name="scheme">CORE or B2B.</param>
    /// <param name="ordinal">From 1 to 99.</param>
    public static string MessageIdOf(DateOnly day, MandateScheme scheme, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(day)}-{CodeOf(scheme)}-{ordinal:00}");

    /// <summary>How the ids of all files decided on a day begin: <c>SDD-20261210</c>.</summary>
    public static string PrefixOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"SDD-{day:yyyyMMdd}");

    /// <summary>The scheme as ISO 20022 writes it (<c>LclInstrm/Cd</c>): CORE or B2B.</summary>
    public static string CodeOf(MandateScheme scheme) => scheme == MandateScheme.Core ? "CORE" : "B2B";
}
