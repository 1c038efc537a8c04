namespace Aims.Banking.Tests;

/// <summary>CFONB 120 records of a bank that does not exist.</summary>
internal static class Cfonb
{
    public const string Bank = "30006";
    public const string Branch = "00001";
    public const string Account = "12345678901";

    public static string Opening(long cents, string day = "141226", string account = Account) =>
        Balance("01", cents, day, account);

    public static string Closing(long cents, string day = "151226", string account = Account) =>
        Balance("07", cents, day, account);

    public static string Movement(
        long cents,
        string label = "VIR SEPA BOULANGERIE LEFEVRE",
        string reject = "",
        string day = "151226",
        string number = "0000001",
        string reference = "",
        string? amount = null,
        char decimals = '2',
        string currency = "EUR"
    ) =>
        Record("04", day, currency, decimals, Account)
        + reject.PadRight(2)
        + day
        + label.PadRight(32)
        + " "
        + number
        + "  "
        + (amount ?? Amount(cents))
        + reference.PadRight(16);

    public static string Complement(string qualifier, string text, string day = "151226") =>
        Record("05", day, "EUR", '2', Account) + "     " + qualifier.PadRight(3) + text.PadRight(70) + "  ";

    /// <summary>14 characters, the last one with digit and sign.</summary>
    public static string Amount(long cents)
    {
        var digits = Math.Abs(cents).ToString("00000000000000", CultureInfo.InvariantCulture);
        return digits[..13] + (cents < 0 ? "}JKLMNOPQR" : "{ABCDEFGHI")[digits[13] - '0'];
    }

    private static string Balance(string code, long cents, string day, string account) =>
        Record(code, day, "EUR", '2', account) + new string(' ', 50) + Amount(cents) + new string(' ', 16);

    /// <summary>The first 40 characters.</summary>
    private static string Record(string code, string day, string currency, char decimals, string account) =>
        $"{code}{Bank}    {Branch}{currency}{decimals} {account}05{day}";
}
