using System.Text;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>What every writing request goes through: an author, an Idempotency-Key, and the same answer to the same request.</summary>
internal sealed class Writing(RequestTable requests, IConfiguration configuration)
{
    private const int LongestHeader = 200;

    /// <summary>Answers a writing request; <paramref name="act"/> is asked once per key and must be safe to repeat.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http, Func<WriteRequest, CancellationToken, Task<Answer>> act)
    {
        var stop = CancellationToken.None;
        var faults = new List<Fault>();
        var key = Header(http, "Idempotency-Key", faults);
        var actor = Actor(http, faults);
        var body = await BodyAsync(http, faults);
        if (faults.Count > 0)
        {
            return ApiAnswers.Invalid(faults).ToResult();
        }

        var fingerprint = Fingerprint(http.Request, body);
        if (await requests.FindAsync(key, stop) is { } earlier)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
            return earlier.Fingerprint == fingerprint ? earlier.Answer.ToResult() : KeyReused().ToResult();
        }

        var answer = await act(new WriteRequest(actor, key, body), stop);
        if (answer.Status < 400)
        {
            await requests.KeepAsync(key, fingerprint, answer, stop);
        }

        return answer.ToResult();
    }

    private static Answer KeyReused() =>
        ApiAnswers.Problem(
            StatusCodes.Status422UnprocessableEntity,
            "Nothing was written.",
            [new Fault("Idempotency-Key", "was used for another request")]
        );

    /// <summary>
    /// The signed-in author where App Service authentication is on (it removes the header that a client sends); else whoever the
    /// caller says, marked as such.
    /// </summary>
    private string Actor(HttpContext http, List<Fault> faults)
    {
        var isAuthenticated = string.Equals(
            configuration["WEBSITE_AUTH_ENABLED"],
            "true",
            StringComparison.OrdinalIgnoreCase
        );
        var principal = http.Request.Headers["X-MS-CLIENT-PRINCIPAL-NAME"].ToString();
        return isAuthenticated && principal.Length > 0 ? principal : $"{Header(http, "Actor", faults)} (unverified)";
    }

    private static string Header(HttpContext http, string name, List<Fault> faults)
    {
        var text = http.Request.Headers[name].ToString().Trim();
        if (text.Length is 0 or > LongestHeader || text.Any(char.IsControl))
        {
            faults.Add(new Fault(name, $"the header is required, with 1 to {LongestHeader} characters"));
        }

        return text;
    }

    private static async Task<byte[]> BodyAsync(HttpContext http, List<Fault> faults)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        if (http.Request.ContentLength > limit.Bytes)
        {
            return TooLarge();
        }

        using var body = new MemoryStream();
        var chunk = new byte[64 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(chunk)) > 0; )
        {
            // A body that does not say its length is read until it is too long.
            if (body.Length + read > limit.Bytes)
            {
                return TooLarge();
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();

        byte[] TooLarge()
        {
            faults.Add(new Fault("", $"the body must not be larger than {limit.MiB} MiB"));
            return [];
        }
    }

    private static string Fingerprint(HttpRequest request, byte[] body)
    {
        var head = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n");
        return Sha256Hex.Of([.. head, .. body]);
    }
}
