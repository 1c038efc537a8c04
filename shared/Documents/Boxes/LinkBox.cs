namespace Aims.Documents;

/// <summary>A text that leads to an address, where there is one.</summary>
internal sealed class LinkBox(string text, string? address, Style style, double maxWidth)
    : Box(Math.Min(style.Width(text), maxWidth), new TextBox(text, style, maxWidth).Height)
{
    /// <summary>An e-mail address that opens a letter to itself.</summary>
    public LinkBox(EmailAddress email, Style style, double maxWidth)
        : this(email.ToString(), $"mailto:{email}", style, maxWidth) { }

    /// <summary>A phone number that a phone calls.</summary>
    public static LinkBox Phone(string number, Style style, double maxWidth)
    {
        // The zero of « +33 (0)1 » is dialled within the country only.
        var dialled = number.Replace("(0)", "", StringComparison.Ordinal).Where(IsDialled).ToArray();
        return new(number, dialled.Length == 0 ? null : $"tel:{new string(dialled)}", style, maxWidth);
    }

    public override void Draw(Canvas canvas, double left, double top)
    {
        var words = new TextBox(text, style, Width);
        if (address is null)
        {
            words.Draw(canvas, left, top);
            return;
        }

        canvas.Begin(Role.Link);
        words.Draw(canvas, left, top);
        canvas.Link(address, left, top, Width, Height);
        canvas.End();
    }

    /// <summary>What RFC 3966 allows; spaces and points only help to read.</summary>
    private static bool IsDialled(char letter) => char.IsAsciiDigit(letter) || letter == '+';
}
