namespace Aims.Documents;

/// <summary>Which edge of its column a line of text touches.</summary>
internal enum Align
{
    Left,
    Center,
    Right,
}
