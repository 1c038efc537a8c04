using System.Text.Json;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Facts with the text that will be stored and the bytes it takes in a request.</summary>
internal sealed record PendingDocument(DocumentFacts Facts, string Json, int Bytes)
{
    public static PendingDocument Of(DocumentFacts facts)
    {
        var json = FactsJson.Write(facts);
        // The table client escapes quotes and accents: what counts is the escaped length.
        return new PendingDocument(facts, json, JsonEncodedText.Encode(json).EncodedUtf8Bytes.Length + 2_000);
    }
}
