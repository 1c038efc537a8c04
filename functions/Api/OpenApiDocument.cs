namespace Aims.Functions;

/// <summary>The description of the API that is served: written by hand, held against the routes by a test.</summary>
internal static class OpenApiDocument
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
