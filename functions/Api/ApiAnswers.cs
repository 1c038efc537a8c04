using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Answers of the API: JSON, or problem details (RFC 9457) that name each field.</summary>
internal static class ApiAnswers
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Answer Json(JsonNode json, int status = StatusCodes.Status200OK) =>
        new(status, json.ToJsonString(Readable));

    public static Answer Problem(int status, string title, IEnumerable<Fault> faults) =>
        new(
            status,
            new JsonObject
            {
                ["type"] = "about:blank",
                ["title"] = title,
                ["status"] = status,
                ["errors"] = new JsonArray([
                    .. faults.Select(fault => new JsonObject { ["field"] = fault.Path, ["rule"] = fault.Rule }),
                ]),
            }.ToJsonString(Readable)
        );

    public static Answer Invalid(IEnumerable<Fault> faults) =>
        Problem(StatusCodes.Status400BadRequest, "The request breaks these rules; nothing was written.", faults);

    public static Answer Invalid(string field, string rule) => Invalid([new Fault(field, rule)]);

    public static Answer NotFound(string field, string what) =>
        Problem(StatusCodes.Status404NotFound, "There is no such thing.", [new Fault(field, $"{what} does not exist")]);

    public static Answer Conflict(string field, string rule) =>
        Problem(
            StatusCodes.Status409Conflict,
            "This cannot be done now; nothing was written.",
            [new Fault(field, rule)]
        );

    public static Answer Failed() =>
        Problem(
            StatusCodes.Status503ServiceUnavailable,
            "Something that this needs does not answer; the same request may be sent again.",
            []
        );

    public static IResult ToResult(this Answer answer) =>
        answer.Body.Length == 0
            ? Results.StatusCode(answer.Status)
            : Results.Text(
                answer.Body,
                answer.Status < 400 ? "application/json" : "application/problem+json",
                statusCode: answer.Status
            );
}
