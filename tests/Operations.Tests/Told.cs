using System.Text;
using Microsoft.AspNetCore.Http;

namespace Aims.Operations.Tests;

/// <summary>A request as it arrived.</summary>
internal sealed record Told(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public static async Task<Told> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        var headers = request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        return new Told(request.Method, request.Path, headers, body.ToArray());
    }
}
