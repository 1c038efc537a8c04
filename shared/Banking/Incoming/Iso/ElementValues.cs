namespace Aims.Banking;

/// <summary>Values of ISO 20022 elements, each with the rule that it must keep.</summary>
internal static class ElementValues
{
    /// <summary>The highest amount of a movement: a hundred million euro, the bound of what is believed, as everywhere.</summary>
    public const long MostCents = 10_000_000_000;

    /// <summary>The highest balance: a hundred thousand million euro.</summary>
    public const long MostBalanceCents = 10_000_000_000_000;

    /// <summary>An id of at most so many characters; null when there is no element, no text, or a word for "none".</summary>
    public static string? Id(this Element? element, int longest = 35)
    {
        var text = BankText.Clean(element?.Text, int.MaxValue);
        return text?.Length > longest
            ? throw element!.Fault($"must have at most {longest} characters")
            : BankText.Reference(text);
    }

    /// <summary>A text that must be there.</summary>
    public static string NeededText(this Element element) =>
        BankText.Clean(element.Text, 200) ?? throw element.Fault("must not be empty");

    /// <summary>An amount in euro, without sign, exact to the cent.</summary>
    public static Money Amount(this Element element, long most = MostCents)
    {
        if (element.Currency is { } currency and not PaymentEvent.Euro)
        {
            throw element.Fault($"Ccy must be EUR, not '{BankText.Cut(currency, 10)}'");
        }

        return element.Sum(most);
    }

    /// <summary>The same where no currency is told (<c>Sum</c>).</summary>
    public static Money Sum(this Element element, long most = MostBalanceCents)
    {
        var isNumber = decimal.TryParse(
            element.Text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var euros
        );
        var isBounded = isNumber && euros <= most / 100m;
        return isBounded && decimal.Truncate(euros * 100m) == euros * 100m
            ? new Money((long)(euros * 100m))
            : throw element.Fault(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{BankText.Cut(element.Text, 40)}' must be an amount of at most {most / 100} without sign, with at most two decimals"
                )
            );
    }

    /// <summary>A number of things.</summary>
    public static int Count(this Element element) =>
        int.TryParse(element.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw element.Fault($"'{BankText.Cut(element.Text, 40)}' must be a whole number");

    /// <summary>Whether it is a credit (<c>CdtDbtInd</c>).</summary>
    public static bool IsCredit(this Element element) =>
        element.Text switch
        {
            "CRDT" => true,
            "DBIT" => false,
            _ => throw element.Fault($"'{BankText.Cut(element.Text, 40)}' must be CRDT or DBIT"),
        };

    /// <summary>Yes or no; no when there is no element.</summary>
    public static bool IsTrue(this Element? element) =>
        element?.Text switch
        {
            null or "false" or "0" => false,
            "true" or "1" => true,
            _ => throw element.Fault($"'{BankText.Cut(element.Text, 40)}' must be true or false"),
        };

    /// <summary>A code: the text of old versions, <c>Cd</c> of new ones; empty when it is proprietary.</summary>
    public static string Code(this Element element) => element.Find("Cd")?.Text ?? element.Text;

    /// <summary>The day of a date (<c>Dt</c>) or of an instant (<c>DtTm</c>), where either may stand.</summary>
    public static DateOnly DayOfChoice(this Element element) =>
        (element.Find("Dt") ?? element.Find("DtTm") ?? throw element.Fault("Dt or DtTm is required")).Day();

    /// <summary>A day, or the Paris day of an instant; an instant without offset is taken for one of Paris. Of a year from 2001 to 2099.</summary>
    public static DateOnly Day(this Element element)
    {
        var (text, day) = (element.Text, default(DateOnly));
        var isDay = text.Contains('T', StringComparison.Ordinal)
            ? TryInstant(text, out day)
            : text.Length >= 10 && IsZone(text[10..]) && IsoDate.TryParse(text[..10], out day);
        return isDay && day.Year is > 2000 and < 2100
            ? day
            : throw element.Fault(
                $"'{BankText.Cut(text, 40)}' must be a day such as 2026-12-01 of a year from 2001 to 2099"
            );
    }

    private static bool TryInstant(string text, out DateOnly day)
    {
        day = default;
        var clock = CultureInfo.InvariantCulture;
        if (text.EndsWith('Z') || (text.Length > 6 && IsZone(text[^6..])))
        {
            var isInstant = IsoInstant.TryParse(text, out var at);
            day = isInstant ? ParisCalendar.DayOf(at) : default;
            return isInstant;
        }

        return text.Length >= 19
            && IsoDate.TryParse(text[..10], out day)
            && TimeSpan.TryParseExact(text[11..19], @"hh\:mm\:ss", clock, out _)
            && (text.Length == 19 || (text[19] == '.' && text[20..].All(char.IsAsciiDigit)));
    }

    /// <summary>Nothing, <c>Z</c>, or <c>+01:00</c>.</summary>
    private static bool IsZone(string text) =>
        text is "" or "Z"
        || (
            text is [('+' or '-'), var h, var hh, ':', var m, var mm]
            && char.IsAsciiDigit(h)
            && char.IsAsciiDigit(hh)
            && char.IsAsciiDigit(m)
            && char.IsAsciiDigit(mm)
        );
}
