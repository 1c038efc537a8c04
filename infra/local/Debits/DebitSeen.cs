#pragma warning disable MA0048 // A file of direct debits as the API shows it, on one page.

using System.Text.Json;

namespace Aims.Local;

/// <summary>A direct debit as the API shows it.</summary>
/// <param name="Id">End-to-end id.</param>
/// <param name="Payment">The payment that all that is said of it belongs to.</param>
/// <param name="Document">What it collects.</param>
/// <param name="Contract">Whose.</param>
/// <param name="Amount">How much.</param>
/// <param name="Mandate">RUM.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Reason">Reason code of its failure; null: it did not fail.</param>
/// <param name="ForPerson">What a person is to do about it; null: nothing.</param>
internal sealed record DebitSeen(
    string Id,
    string Payment,
    string Document,
    string Contract,
    Money Amount,
    string Mandate,
    string Status,
    string Since,
    string? Reason,
    string? ForPerson
)
{
    public static DebitSeen Of(JsonElement json) =>
        new(
            json.Text("id"),
            json.Text("payment"),
            json.Text("document"),
            json.Text("contract"),
            json.Cents("amountCents"),
            json.Text("mandate"),
            json.Text("status"),
            json.Text("since"),
            json.GetProperty("reason").GetString(),
            json.GetProperty("forPerson").GetString()
        );
}

/// <summary>A batch of a file.</summary>
/// <param name="Id"><c>PmtInfId</c>.</param>
/// <param name="CollectionDate">The day on which the payers are debited.</param>
/// <param name="Count">How many direct debits.</param>
/// <param name="Total">Their sum.</param>
internal sealed record DebitBatchSeen(string Id, string CollectionDate, int Count, Money Total);

/// <summary>A file of direct debits.</summary>
/// <param name="Id"><c>MsgId</c>.</param>
/// <param name="CreatedOn">The Paris day on which it was made.</param>
/// <param name="Scheme">CORE or B2B.</param>
/// <param name="Total">What it collects.</param>
/// <param name="Batches">Its batches.</param>
/// <param name="Debits">Its direct debits.</param>
internal sealed record DebitFileSeen(
    string Id,
    DateOnly CreatedOn,
    string Scheme,
    Money Total,
    IReadOnlyList<DebitBatchSeen> Batches,
    IReadOnlyList<DebitSeen> Debits
)
{
    public static DebitFileSeen Of(JsonElement json) =>
        new(
            json.Text("id"),
            IsoInstant.TryParse(json.Text("created"), out var at)
                ? ParisCalendar.DayOf(at)
                : throw new FormatException($"created {IsoInstant.Rule}"),
            json.Text("scheme"),
            json.Cents("totalCents"),
            [
                .. json.Items("batches")
                    .Select(batch => new DebitBatchSeen(
                        batch.Text("id"),
                        batch.Text("collectionDate"),
                        batch.GetProperty("debits").GetInt32(),
                        batch.Cents("totalCents")
                    )),
            ],
            [.. json.Items("directDebits").Select(DebitSeen.Of)]
        );
}
