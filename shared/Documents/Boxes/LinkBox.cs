namespace Aims.Documents;

/// <summary>A text that leads to an address.</summary>
internal sealed class LinkBox(string text, string address, Style style, double maxWidth)
    : Box(Math.Min(style.Width(text), maxWidth), new TextBox(text, style, maxWidth).Height)
{
    /// <summary>An e-mail address that opens a letter to itself.</summary>
    public LinkBox(EmailAddress email, Style style, double maxWidth)
        : this(email.ToString(), $"mailto:{email}", style, maxWidth) { }

    /// <summary>A phone number that a phone calls.</summary>
    public static LinkBox Phone(string number, Style style, double maxWidth) =>
        new(number, $"tel:{string.Concat(number.Where(IsDialled))}", style, maxWidth);

    public override void Draw(Canvas canvas, double left, double top)
    {
        new TextBox(text, style, Width).Draw(canvas, left, top);
        canvas.Link(address, left, top, Width, Height);
    }

    /// <summary>What RFC 3966 allows; spaces and points only help to read.</summary>
    private static bool IsDialled(char letter) => char.IsAsciiDigit(letter) || letter == '+';
}
