namespace Aims.Documents;

/// <summary>Where an object of a file is found (ISO 32000-1, table 18).</summary>
/// <param name="Kind">0 of the number that no object has, 1 in the file, 2 in a stream of objects.</param>
/// <param name="Where">The offset in the file, or the number of the stream.</param>
/// <param name="Index">The rank in the stream.</param>
internal readonly record struct Place(byte Kind, long Where, int Index)
{
    /// <summary>Number 0 heads the list of free numbers.</summary>
    public static Place Free { get; } = new(0, 0, ushort.MaxValue);

    public static Place InFile(long offset) => new(1, offset, 0);

    public static Place InStream(long stream, int index) => new(2, stream, index);
}
