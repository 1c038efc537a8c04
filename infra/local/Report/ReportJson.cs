using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aims.Local;

/// <summary>How reports are written for programs, readable by people too.</summary>
internal static class ReportJson
{
    public static JsonSerializerOptions Readable { get; } =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
