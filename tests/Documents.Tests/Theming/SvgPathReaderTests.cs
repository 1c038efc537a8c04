namespace Aims.Documents.Tests;

public sealed class SvgPathReaderTests
{
    /// <summary>Each step in letters and hundredths, as in an absolute path.</summary>
    private static string Absolute(string d) =>
        string.Join(
            ' ',
            SvgPathReader
                .Read(d, 100)
                .Select(step =>
                    step.Verb switch
                    {
                        PathVerb.Move => $"M{Number(step.X)},{Number(step.Y)}",
                        PathVerb.Line => $"L{Number(step.X)},{Number(step.Y)}",
                        PathVerb.Curve => $"C{Number(step.X1)},{Number(step.Y1)},{Number(step.X2)},{Number(step.Y2)}"
                            + $",{Number(step.X)},{Number(step.Y)}",
                        _ => "Z",
                    }
                )
        );

    private static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("M1 2l3 4h5v6z", "M1,2 L4,6 L9,6 L9,12 Z")]
    [InlineData("M1 2L3 4H5V6Z", "M1,2 L3,4 L5,4 L5,6 Z")]
    [InlineData("m1 2 3 4 5 6", "M1,2 L4,6 L9,12")] // numbers after those of a move are lines
    [InlineData("M1,1h4v4zm1 1h1", "M1,1 L5,1 L5,5 Z M2,2 L3,2")] // a closed outline ends where it began
    [InlineData("M.5.5-1-1+2+2", "M0.5,0.5 L-1,-1 L2,2")]
    [InlineData("M1e1 1E-1L 1. 2", "M10,0.1 L1,2")]
    [InlineData("  M 1 , 2\tL\n3 4  ", "M1,2 L3,4")]
    public void Lines_are_absolute(string d, string expected) => Assert.Equal(expected, Absolute(d));

    [Theory]
    [InlineData("M0 0c0 3 3 6 6 6s6 3 6 6", "M0,0 C0,3,3,6,6,6 C9,6,12,9,12,12")]
    [InlineData("M0 0C0 3 3 6 6 6S12 9 12 12", "M0,0 C0,3,3,6,6,6 C9,6,12,9,12,12")]
    [InlineData("M0 0S3 6 6 6", "M0,0 C0,0,3,6,6,6")] // nothing to mirror
    [InlineData("M0 0q3 3 6 0t6 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    [InlineData("M0 0Q3 3 6 0T12 0", "M0,0 C2,2,4,2,6,0 C8,-2,10,-2,12,0")]
    public void Curves_are_cubic(string d, string expected) => Assert.Equal(expected, Absolute(d));

    [Theory]
    [InlineData("M0 0A4 4 0 0 1 4 4", "M0,0 C2.21,0,4,1.79,4,4")]
    [InlineData("M0 0a4 4 0 014 4", "M0,0 C2.21,0,4,1.79,4,4")] // flags without spaces
    [InlineData("M0 0a0 4 0 0 1 4 4", "M0,0 L4,4")] // no radius
    [InlineData("M1 1A0 4 0 0 1 4 4L5 5", "M1,1 L4,4 L5,5")]
    [InlineData("M0 0a4-4 0 0 1 4 4", "M0,0 C2.21,0,4,1.79,4,4")] // a radius has no sign
    [InlineData("M0 0a4 4 0 0 1 0 0l1 1", "M0,0 L0,0 L1,1")] // nowhere
    [InlineData("M0 0a1 1 0 0 1 8 0", "M0,0 C0,-2.21,1.79,-4,4,-4 C6.21,-4,8,-2.21,8,0")] // grown until it fits
    public void Arcs_are_curves(string d, string expected) => Assert.Equal(expected, Absolute(d));
}
