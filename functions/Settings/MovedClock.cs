using System.Globalization;

namespace Aims.Functions;

/// <summary>A clock that somebody else moves, in a file: a local run plays months without a start a day.</summary>
/// <param name="file">Holds the instant; whoever moves it puts another file in its place, so that it is never found half written.</param>
internal sealed class MovedClock(string file) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() =>
        TryRead(file, out var now) ? now : throw new InvalidDataException($"{file} holds no instant.");

    /// <summary>What a file holds.</summary>
    public static bool TryRead(string file, out DateTimeOffset now)
    {
        now = default;
        return File.Exists(file)
            && DateTimeOffset.TryParse(
                File.ReadAllText(file),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out now
            );
    }
}
