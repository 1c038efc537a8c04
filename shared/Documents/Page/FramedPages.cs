namespace Aims.Documents;

/// <summary>Pages of the house: letterhead on the first, title on the others, footer and specimen mark on all.</summary>
/// <param name="Seller">Who issues them.</param>
/// <param name="Title">What the head of the second page and of those after it repeats.</param>
/// <param name="HasVat">Whether the footer shows the VAT number.</param>
/// <param name="IsSpecimen">Whether they were made outside production.</param>
internal sealed record FramedPages(Seller Seller, string Title, bool HasVat, bool IsSpecimen)
{
    /// <summary>Draws a letterhead and what follows it, on as many pages as it takes.</summary>
    public void Draw(Canvas canvas, Box letterhead, IEnumerable<Group> content)
    {
        var running = RunningHead();
        var footer = new Footer(Seller, HasVat);
        var bottom = A4.Height - Sheet.Bottom - footer.Height;
        var pagination = new Pagination(bottom - Sheet.Top - letterhead.Height, bottom - Sheet.Top - running.Height);
        content.ToList().ForEach(pagination.Add);
        var pages = pagination.Pages;
        for (var index = 0; index < pages.Count; index++)
        {
            canvas.AddPage();
            if (IsSpecimen)
            {
                canvas.Begin(Role.Artifact);
                SpecimenMark.Draw(canvas);
                canvas.End();
            }

            new Stack(0, [index == 0 ? letterhead : running, .. pages[index]]).Draw(canvas, Sheet.Side, Sheet.Top);
            new Tagged(Role.Artifact, footer.Of(index + 1, pages.Count)).Draw(canvas, Sheet.Side, bottom);
        }
    }

    private Tagged RunningHead() =>
        new(
            Role.Artifact,
            new Stack(
                0,
                new Row(
                    0,
                    new TextBox(Seller.Name, Style.Strong, Sheet.Width / 2),
                    new TextBox($"{Title} (suite)", Style.Quiet.ToTheRight, Sheet.Width / 2)
                ),
                new Space(0, 12)
            )
        );
}
