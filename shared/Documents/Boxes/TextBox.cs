namespace Aims.Documents;

/// <summary>A text, on as many lines as it needs.</summary>
internal sealed class TextBox : Box
{
    private readonly IReadOnlyList<string> _lines;
    private readonly Style _style;

    public TextBox(string text, Style style, double width)
        : this(Lines.Of(text, style, width), style, width) { }

    private TextBox(IReadOnlyList<string> lines, Style style, double width)
        : base(width, lines.Count * style.LineHeight) => (_lines, _style) = (lines, style);

    public override void Draw(Canvas canvas, double left, double top)
    {
        canvas.Begin(Role.Paragraph);
        for (var index = 0; index < _lines.Count; index++)
        {
            var spare = Width - _style.Width(_lines[index].AsSpan().TrimEnd(' '));
            var indent = _style.Align switch
            {
                Align.Right => spare,
                Align.Center => spare / 2,
                _ => 0,
            };
            canvas.Text(_lines[index], _style, left + indent, top + (index * _style.LineHeight) + _style.Baseline);
        }

        canvas.End();
    }
}
