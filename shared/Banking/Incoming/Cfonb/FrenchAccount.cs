namespace Aims.Banking;

/// <summary>The IBAN of a French account, of which CFONB files tell bank, branch and number only.</summary>
internal static class FrenchAccount
{
    /// <summary>Digits in the place of the letters A to Z of an account, for its key (RIB).</summary>
    private const string Letters = "12345678912345678923456789";

    /// <summary>The IBAN; null when the parts are none of an account.</summary>
    /// <param name="bank">5 digits.</param>
    /// <param name="branch">5 digits.</param>
    /// <param name="number">11 digits or letters.</param>
    public static Iban? IbanOf(string bank, string branch, string number)
    {
        var all = bank + branch + number;
        if (!all.All(letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterUpper(letter)))
        {
            return null;
        }

        // RIB: bank, branch, account and key, as one number, are a multiple of 97.
        var digits = string.Concat(all.Select(letter => char.IsAsciiDigit(letter) ? letter : Letters[letter - 'A']));
        var rib = string.Create(CultureInfo.InvariantCulture, $"{all}{97 - Rest(digits + "00"):00}");
        // ISO 13616: F is 15, R is 27.
        var iso = string.Concat(
            rib.Select(letter =>
                char.IsAsciiDigit(letter)
                    ? letter.ToString()
                    : (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture)
            )
        );
        var check = 98 - Rest(iso + "152700");
        var text = string.Create(CultureInfo.InvariantCulture, $"FR{check:00}{rib}");
        return Iban.TryParse(text, out var iban) ? iban : null;
    }

    /// <summary>The rest of a division by 97.</summary>
    private static int Rest(string digits) => digits.Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97);
}
