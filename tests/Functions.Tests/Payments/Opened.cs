using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>Contracts with open documents, put into the storage without the detour of issuing and drawing.</summary>
internal static class Opened
{
    private static readonly string NoPdf = new('0', 64);

    /// <summary>Registers contracts and opens these documents of theirs, in the order given.</summary>
    public static async Task<List<Document>> InAsync(
        TestApp app,
        IReadOnlyCollection<Contract> contracts,
        Func<Contract, IEnumerable<DocumentFacts>> owed,
        CancellationToken stop
    )
    {
        await app.Get<StorageSetup>().ReadyAsync();
        foreach (var contract in contracts)
        {
            await app.Get<ContractTable>().PutAsync(contract, "anne", stop);
            await app.Get<PayerIndex>().MoveAsync(before: null, contract, stop);
        }

        var facts = contracts.SelectMany(owed).ToList();
        await app.Get<InvoiceLedger>().OpenYearAsync(facts[0].IssueDate.Year, stop);
        var opened = new List<Document>();
        await foreach (var (_, answers) in app.Get<InvoiceLedger>().IssueAsync(facts, stop))
        {
            opened.AddRange(answers.Select(answer => Assert.IsType<Recorded.Created>(answer).Document));
        }

        foreach (var document in opened)
        {
            await app.Get<AccountTable>().OpenReceivableAsync(document, NoPdf, stop);
        }

        return opened;
    }
}
