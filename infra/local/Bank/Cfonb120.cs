using System.Text;

namespace Aims.Local;

/// <summary>Writes a statement as CFONB 120: lines of 120 characters in ISO 8859-1, ended by CR LF.</summary>
/// <remarks>
/// "Relevé de compte sur support informatique", CFONB, July 2004, and its complements of August 2007, as documented by
/// github.com/pennylane-hq/cfonb. The interbank operation codes that it needs are in <see cref="CfonbOperation"/>.
/// </remarks>
internal static class Cfonb120
{
    public static byte[] Write(BankStatement statement)
    {
        var lines = new List<string> { Balance("01", statement, statement.From.AddDays(-1), statement.Opening) };
        foreach (var movement in statement.Movements)
        {
            lines.Add(Movement(statement, movement));
            lines.AddRange(CfonbComplement.Of(movement).Select(it => Complement(statement, movement, it)));
        }

        lines.Add(Balance("07", statement, statement.To, statement.Closing));
        return Encoding.Latin1.GetBytes(string.Concat(lines.Select(line => line + "\r\n")));
    }

    private static string Balance(string code, BankStatement statement, DateOnly day, Money balance) =>
        new CfonbLine(code, statement.Account).Put(34, Day(day)).Put(90, Overpunched(balance)).ToString();

    private static string Movement(BankStatement statement, BankMovement movement) =>
        Begin("04", statement, movement)
            .Put(40, CfonbOperation.RejectOf(movement))
            .Put(42, Day(movement.BookedOn))
            .Put(48, CfonbOperation.LabelOf(movement), 31)
            .Put(81, "0000000")
            .Put(90, Overpunched(movement.Amount))
            .Put(104, movement.Reference, 16)
            .ToString();

    private static string Complement(BankStatement statement, BankMovement movement, CfonbComplement complement) =>
        Begin("05", statement, movement).Put(45, complement.Qualifier).Put(48, complement.Text, 70).ToString();

    private static CfonbLine Begin(string code, BankStatement statement, BankMovement movement) =>
        new CfonbLine(code, statement.Account)
            .Put(32, CfonbOperation.CodeOf(movement.Kind))
            .Put(34, Day(movement.BookedOn));

    private static string Day(DateOnly day) => day.ToString("ddMMyy", CultureInfo.InvariantCulture);

    /// <summary>14 characters; the last is a digit and the sign at once: <c>{ABCDEFGHI</c> from +0 to +9, <c>}JKLMNOPQR</c> from -0 to -9.</summary>
    private static string Overpunched(Money amount)
    {
        var digits = Math.Abs(amount.Cents).ToString("00000000000000", CultureInfo.InvariantCulture);
        var last = (amount.Cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI")[digits[^1] - '0'];
        return digits[..^1] + last;
    }
}
