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
        var width = Sheet.BesideWindow;
        var numbers = new TextBox(hasVat ? $"{identity} · N° TVA {seller.VatNumber}" : identity, Style.Quiet, width);
        var email = new LinkBox(seller.Email, Style.Quiet, width);
        return theme.Logo is null
            ? new Stack(
                2,
                Of(seller, theme),
                new Space(width, 2),
                new TextBox(French.Address(seller.Address), Style.Quiet, width),
                numbers,
                email,
                Phone("Tél. ", seller, width)
            )
            : new Stack(
                2,
                Of(seller, theme),
                new Space(width, 2),
                NameAndAddress(seller, width),
                numbers,
                new Row(0, email, Phone(" · Tél. ", seller, width - email.Width))
            );
    }

    /// <summary>A logo is no text: the name is written as well, and the lines are one less, for the logo is higher.</summary>
    private static Row NameAndAddress(Seller seller, double width)
    {
        var name = Math.Min(Name.Width(seller.Name), width / 2);
        return new Row(
            0,
            new TextBox(seller.Name, Name, name),
            new TextBox($" · {French.Address(seller.Address)}", Style.Quiet, width - name)
        );
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
