using System.Text;
using System.Text.Json;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>One entry of an account's journal. Everything it says is in the text that the chain seals.</summary>
/// <param name="At">When.</param>
/// <param name="Text">Four lines: when, who or what caused it, the new facts, and the receipts that they made.</param>
public sealed record JournalEntry(DateTimeOffset At, string Text)
{
    /// <summary>Money received for documents, or taken back.</summary>
    public EquatableList<Receipt> Receipts =>
        AccountJson.Read<EquatableList<Receipt>>(Text[(Text.LastIndexOf('\n') + 1)..]);

    /// <summary>What payments were said to mean to the account.</summary>
    public EquatableList<AccountPayment> Payments =>
        [.. Facts("revision", "claim").Select(AccountJson.Read<AccountPayment>)];

    /// <summary>Refunds decided, or paid.</summary>
    public EquatableList<Refund> Refunds => [.. Facts("ordinal", "decidedOn").Select(AccountJson.Read<Refund>)];

    /// <summary>
    /// The new facts of one kind. They stand one after the other, and no two kinds share these members: a test holds every kind of
    /// fact against it.
    /// </summary>
    private List<string> Facts(string member, string other)
    {
        var json = Encoding.UTF8.GetBytes(Text.Split('\n')[2]);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        var facts = new List<string>();
        while (reader.Read())
        {
            using var fact = JsonDocument.ParseValue(ref reader);
            if (
                fact.RootElement.ValueKind == JsonValueKind.Object
                && fact.RootElement.TryGetProperty(member, out _)
                && fact.RootElement.TryGetProperty(other, out _)
            )
            {
                facts.Add(fact.RootElement.GetRawText());
            }
        }

        return facts;
    }

    /// <summary>The entry that seals new facts, or a look at the account, with the receipts they make.</summary>
    /// <param name="cause">The event and its author, or why the account was looked at; one line.</param>
    /// <param name="facts">The new facts as JSON; none for a look.</param>
    /// <param name="receipts">What it made.</param>
    /// <param name="at">When.</param>
    public static JournalEntry Of(
        string cause,
        IEnumerable<string> facts,
        EquatableList<Receipt> receipts,
        DateTimeOffset at
    )
    {
        return new JournalEntry(at, $"{at.ToIso()}\n{cause}\n{string.Join(' ', facts)}\n{AccountJson.Write(receipts)}");
    }
}
