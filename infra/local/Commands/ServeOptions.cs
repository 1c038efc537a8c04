namespace Aims.Local;

/// <summary>What <c>serve</c> was asked for.</summary>
/// <param name="Port">Where HTTP requests come in.</param>
/// <param name="OperationsPort">Where the desk of operations takes orders.</param>
/// <param name="Data">Where the emulator keeps its data; null: nowhere.</param>
internal sealed record ServeOptions(int Port, int OperationsPort, string? Data)
{
    /// <summary>Reads the options, or throws <see cref="UsageException"/>.</summary>
    public static ServeOptions Read(IReadOnlyList<string> args)
    {
        var options = new Arguments(args);
        var read = new ServeOptions(
            options.Whole("--port", 1, 65_535) ?? 7071,
            options.Whole("--operations-port", 1, 65_535) ?? 7079,
            options.Text("--data")
        );
        options.RefuseOthers();
        return read;
    }
}
