namespace Aims.Testing;

/// <summary>A row of a FEC as it was read back, field by field.</summary>
/// <param name="Fields">The 18 fields, in the order of the file.</param>
public sealed record FecRow(string[] Fields)
{
    public string Journal => Fields[0];
    public string Number => Fields[2];
    public string Day => Fields[3];
    public string Account => Fields[4];
    public string Customer => Fields[6];
    public string Piece => Fields[8];
    public string PieceDate => Fields[9];
    public long DebitCents => Cents(Fields[11]);
    public long CreditCents => Cents(Fields[12]);
    public long BalanceCents => DebitCents - CreditCents;
    public string Letter => Fields[13];
    public string LetteredOn => Fields[14];
    public string ValidDate => Fields[15];

    /// <summary><c>VE-000001 20261201 411 C-1 309,60 0,00 AA</c>.</summary>
    public override string ToString() =>
        string.Join(' ', [Number, Day, Account, Customer, Fields[11], Fields[12], Letter]).TrimEnd();

    private static long Cents(string text) =>
        long.Parse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture);
}
