using Aims.Billing;

namespace Aims.Functions;

/// <summary>What accounting takes off an invoice: <c>POST /invoices/{number}/credit-note</c>.</summary>
/// <param name="Reason">Why, in French: it is printed.</param>
/// <param name="Asked">Some lines, or everything that is left.</param>
internal sealed record CreditNoteRequest(string Reason, CreditRequest Asked)
{
    /// <summary>Reads a body, or every fault; what the invoice has to say about it is decided later.</summary>
    public static Checked<CreditNoteRequest> Read(WriteRequest write) =>
        write.Read(json => JsonFields.Read(json, Read));

    /// <summary>Whether a reduction is what is asked for: a key is for one request.</summary>
    public bool IsDoneBy(Reduction reduction) =>
        reduction.Reason == Reason
        && (
            Asked is not CreditRequest.Lines { Credited: var lines }
            || lines.OrderBy(line => line.Line).SequenceEqual(reduction.Lines)
        );

    private static CreditNoteRequest Read(JsonFields fields)
    {
        var reason = fields.Text("reason");
        var lines = fields.OptionalObjects("lines", 1, 1_000, Line);
        return new CreditNoteRequest(
            reason,
            lines is { } some ? new CreditRequest.Lines([.. some]) : new CreditRequest.Everything()
        );
    }

    private static CreditedLine Line(JsonFields fields) =>
        new((int)fields.Whole("line", 1, 1_000), fields.Cents("netCents", least: 1));
}
