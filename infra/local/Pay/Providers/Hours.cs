namespace Aims.Local;

/// <summary>When things happen on a day.</summary>
internal static class Hours
{
    /// <summary>A little before the app's clock of that day: providers tell what has happened.</summary>
    public static DateTimeOffset Before(DateOnly day) => Stage.At(day).AddMinutes(-30);
}
