using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>One play of a scenario: its own contracts, payer and payment.</summary>
/// <param name="Number">From 1, over all scenarios.</param>
/// <param name="Contracts">How many contracts.</param>
internal sealed record KillRound(int Number, int Contracts)
{
    /// <summary>What the invoice of the first contract asks for.</summary>
    public const long FirstAmount = 30_960;

    /// <summary>What the invoice of the second contract asks for: no other open document has that amount.</summary>
    public const long SecondAmount = 59_760;

    private List<Document> _documents = [];

    public string Reference => $"kill{Number:0000}";

    /// <summary>The payer's account: the check digits are looked for.</summary>
    public Iban Iban =>
        Enumerable
            .Range(0, 100)
            .Select(check =>
                Billing.Iban.TryParse($"DE{check:00}37040044{Number:0000000000}", out var iban) ? iban : (Iban?)null
            )
            .OfType<Iban>()
            .First();

    public IReadOnlyList<ContractId> Ids => [.. Enumerable.Range(0, Contracts).Select(IdOf)];

    /// <summary>The first has a Silver server, the second a Gold one.</summary>
    public IEnumerable<Contract> Registered =>
        Enumerable
            .Range(0, Contracts)
            .Select(index =>
                A.Contract(IdOf(index).Text) with
                {
                    Servers = [A.Server("SRV-WEB-01", index == 0 ? Level.Silver : Level.Gold, "2026-12-01")],
                    Terms = A.Contract().Terms with { PayerIbans = [Iban] },
                }
            );

    public string NumberOf(int index) => _documents[index].Number.ToString();

    /// <summary>Its documents, once they are in the ledger.</summary>
    public void Take(IEnumerable<Document> opened) =>
        _documents = [
            .. opened
                .Where(document => Ids.Contains(document.Facts.Contract))
                .OrderBy(document => document.Facts.Contract.Text),
        ];

    /// <summary>A text in which what is its own has the names that are the same in every round.</summary>
    public string Neutral(string text)
    {
        for (var index = 0; index < Contracts; index++)
        {
            text = text.Replace(IdOf(index).Text, $"<contract {index}>", StringComparison.Ordinal)
                .Replace(NumberOf(index), $"<document {index}>", StringComparison.Ordinal);
        }

        return text.Replace(Reference, "<payment>", StringComparison.Ordinal)
            .Replace(Iban.Text, "<account>", StringComparison.Ordinal);
    }

    private ContractId IdOf(int index) => new($"K-{Number:0000}-{index}");
}
