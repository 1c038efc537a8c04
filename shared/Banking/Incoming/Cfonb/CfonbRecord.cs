namespace Aims.Banking;

/// <summary>One record of a CFONB file. Positions are counted from 0, as in french-billing.md §4.6.</summary>
/// <param name="Text">Its 120 characters.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record CfonbRecord(string Text, int Line)
{
    /// <summary>Characters of a record.</summary>
    public const int Length = 120;

    /// <summary>What kind of record it is: 01, 04, 05 or 07.</summary>
    public string Code => Text[..2];

    /// <summary>Bank, branch and account: the same in all records of a statement.</summary>
    public string Owner => string.Concat(Text.AsSpan(2, 5), Text.AsSpan(11, 5), Text.AsSpan(21, 11));

    /// <summary>ISO 4217.</summary>
    public string Currency => Text[16..19];

    /// <summary>The account.</summary>
    public Iban Account
    {
        get
        {
            if (Currency != PaymentEvent.Euro)
            {
                throw Fault("17–19", $"'{BankText.Clean(Currency, 3)}' must be EUR: no other account is kept");
            }

            return FrenchAccount.IbanOf(Text[2..7], Text[11..16], Text[21..32])
                ?? throw Fault("3–7, 12–16, 22–32", "must be bank, branch and account: 5, 5 and 11 letters or digits");
        }
    }

    /// <summary>Day of a balance, booking day of a movement (DDMMYY).</summary>
    public DateOnly Day
    {
        get
        {
            // Of this century: two digits would else be of the last one from 50 on.
            var (text, clock) = ($"{Text[34..38]}20{Text[38..40]}", CultureInfo.InvariantCulture);
            return DateOnly.TryParseExact(text, "ddMMyyyy", clock, DateTimeStyles.None, out var day) && day.Year > 2000
                ? day
                : throw Fault("35–40", $"'{Text[34..40]}' must be a day (DDMMYY) of a year from 2001 to 2099");
        }
    }

    /// <summary>Amount of a movement or balance, with its sign.</summary>
    /// <param name="most">The most that is believed, in cents.</param>
    public Money Amount(long most)
    {
        var amount = CfonbAmount.Read(Text.AsSpan(90, 14), Text[19]);
        return amount is { Cents: var cents } money && cents >= -most && cents <= most
            ? money
            : throw Fault(
                "20, 91–104",
                $"'{Text[90..104]}' with '{Text[19]}' decimals must be an exact amount of at most {most / 100} EUR"
            );
    }

    /// <summary>A field without white space around it; null when it is empty.</summary>
    public string? Field(Range range) => BankText.Clean(Text[range], Length);

    /// <summary>A rule that it breaks.</summary>
    /// <param name="positions">Of the field, from 1, as in the brochure.</param>
    /// <param name="rule">What is wrong.</param>
    public BankFileFaultException Fault(string positions, string rule) =>
        new(Line, $"record {Code}, positions {positions}: {rule}");
}
