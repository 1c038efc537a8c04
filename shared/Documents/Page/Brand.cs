namespace Aims.Documents;

/// <summary>Who writes, at the head of the first page.</summary>
internal static class Brand
{
    private static readonly Style Name = Style.Quiet with { Face = Face.Bold, Ink = Ink.Text };

    /// <summary>The logo, or the name in large letters.</summary>
    public static Box Of(Seller seller, Theme theme) =>
        theme.Logo is { } logo
            ? new LogoBox(logo, Sheet.BesideWindow)
            : new NamePlate(seller.Name, theme, Sheet.BesideWindow);

    /// <summary>The same with address, numbers and how to reach the accounting service.</summary>
    public static Stack WithAddress(Seller seller, bool hasVat, Theme theme)
    {
        var identity = $"SIREN {seller.Siren.Grouped}";
        var numbers = hasVat ? $"{identity} · N° TVA {seller.VatNumber}" : identity;
        return new Stack(
            2,
            [
                Of(seller, theme),
                new Space(Sheet.BesideWindow, 2),
                theme.Logo is null ? Line(French.Address(seller.Address)) : NameAndAddress(seller),
                Line(numbers),
                .. Contact(seller, isShort: theme.Logo is not null),
            ]
        );
    }

    private static TextBox Line(string text) => new(text, Style.Quiet, Sheet.BesideWindow);

    /// <summary>A logo is no text: the name is written as well.</summary>
    private static Row NameAndAddress(Seller seller)
    {
        var name = Math.Min(Name.Width(seller.Name), Sheet.BesideWindow / 2);
        return new Row(
            0,
            new TextBox(seller.Name, Name, name),
            new TextBox($" · {French.Address(seller.Address)}", Style.Quiet, Sheet.BesideWindow - name)
        );
    }

    /// <summary>On one line below a logo, which is higher than a name, if they fit: the window stays where the envelope has it.</summary>
    private static IEnumerable<Box> Contact(Seller seller, bool isShort)
    {
        var email = new LinkBox(seller.Email, Style.Quiet, Sheet.BesideWindow);
        var line = Style.Quiet.Width($"{seller.Email} · Tél. {seller.Phone}");
        return isShort && line <= Sheet.BesideWindow
            ? [new Row(0, email, Phone(" · Tél. ", seller, Sheet.BesideWindow - email.Width))]
            : [email, Phone("Tél. ", seller, Sheet.BesideWindow)];
    }

    private static Row Phone(string label, Seller seller, double width)
    {
        var labelWidth = Style.Quiet.Width(label);
        return new Row(
            0,
            new TextBox(label, Style.Quiet, labelWidth),
            LinkBox.Phone(seller.Phone, Style.Quiet, width - labelWidth)
        );
    }
}
