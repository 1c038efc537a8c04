using System.Buffers.Binary;
using System.Text;

namespace Aims.Documents.Tests;

public sealed class SrgbProfileTests
{
    private static readonly byte[] Profile = SrgbProfile.Create();

    [Fact]
    public void It_says_its_size_and_where_its_parts_are()
    {
        Assert.Equal(Profile.Length, Number(0));
        Assert.All(
            Tags(),
            tag =>
            {
                Assert.Equal(0, tag.Value % 4);
                Assert.InRange(tag.Value, 128 + 4 + (12 * Number(128)), Profile.Length - 12);
            }
        );
    }

    [Fact]
    public void It_has_the_parts_of_a_display_and_one_curve_for_all_colours()
    {
        var tags = Tags();
        Assert.Equal(
            ["bTRC", "bXYZ", "chad", "cprt", "desc", "gTRC", "gXYZ", "rTRC", "rXYZ", "wtpt"],
            tags.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(tags["rTRC"], tags["gTRC"]);
        Assert.Equal(tags["rTRC"], tags["bTRC"]);
    }

    [Fact]
    public void The_three_colours_together_are_white()
    {
        for (var axis = 0; axis < 3; axis++)
        {
            var sum = Axis("rXYZ", axis) + Axis("gXYZ", axis) + Axis("bXYZ", axis);
            Assert.InRange(sum - Axis("wtpt", axis), -2, 2);
        }
    }

    [Fact]
    public void The_curve_is_that_of_sRGB_which_has_no_step_where_its_parts_meet()
    {
        var parameters = Enumerable
            .Range(0, 5)
            .Select(index => Number(Tags()["rTRC"] + 12 + (4 * index)) / 65_536.0)
            .ToList();
        Assert.Equal(2.4, parameters[0], 0.0001);
        Assert.Equal(0.04045, parameters[4], 0.0001);
        var straight = parameters[3] * parameters[4];
        var curved = Math.Pow((parameters[1] * parameters[4]) + parameters[2], parameters[0]);
        Assert.Equal(straight, curved, 0.0001);
        Assert.Equal(1, Math.Pow(parameters[1] + parameters[2], parameters[0]), 0.0001);
    }

    private static int Axis(string tag, int axis) => Number(Tags()[tag] + 8 + (4 * axis));

    private static Dictionary<string, int> Tags() =>
        Enumerable
            .Range(0, Number(128))
            .Select(index => 132 + (12 * index))
            .ToDictionary(
                place => Encoding.ASCII.GetString(Profile, place, 4),
                place => Number(place + 4),
                StringComparer.Ordinal
            );

    private static int Number(int place) => BinaryPrimitives.ReadInt32BigEndian(Profile.AsSpan(place));
}
