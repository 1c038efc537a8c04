using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Tests in which invoices are credited and contracts end, through the real app on the emulator.</summary>
public abstract class SettlingTests : PayingTests
{
    /// <summary>A month of the example, incl. VAT; its provision is the same.</summary>
    protected const long Month = 15_480;

    protected const string All = """{"reason":"Erreur de facturation"}""";

    protected static Contract Deposited(Contract contract) =>
        contract with
        {
            Terms = contract.Terms with { ProvisionPolicy = ProvisionPolicy.SecurityDeposit },
        };

    protected static string Lines(long netCents, int line = 1) =>
        $$"""{"reason":"Serveur arrêté","lines":[{"line":{{line}},"netCents":{{netCents}}}]}""";

    protected static string Ends(string end, string cause = "Agreement", string reason = "Accord du client") =>
        $$"""{"end":"{{end}}","cause":"{{cause}}","reason":"{{reason}}"}""";

    /// <summary>Two runs, as a host that is not sure whether the first one went through.</summary>
    protected async Task SettleAsync(string instant)
    {
        Clock.MoveTo(instant);
        await FireAsync("SettleContracts");
        await FireAsync("SettleContracts");
        await new Pump(App, seed: 3).DrainAsync();
    }

    protected async Task FireAsync(string function) =>
        Assert.True((await App.FireAsync(function)).IsSuccessStatusCode, function);

    protected async Task<string> CreditAsync(string number, string body)
    {
        using var answer = JsonDocument.Parse(
            await WriteAsync(HttpMethod.Post, $"/invoices/{number}/credit-note", body, expected: 201)
        );
        await new Pump(App, seed: 4).DrainAsync();
        return answer.RootElement.GetProperty("number").GetString()!;
    }

    protected Task TransferAsync(string number, long cents, string day) =>
        WriteAsync(
            HttpMethod.Post,
            "/payments",
            $$"""{"means":"Transfer","receivedOn":"{{day}}","amountCents":{{cents}},"documents":["{{number}}"]}""",
            expected: 201
        );

    protected Task<StoredAccount> StoredAsync(string id = "C-1") =>
        App.Get<AccountTable>().ReadAsync(new ContractId(id), Stop);

    /// <summary>Every document of a series: number, kind, what it corrects, total incl. VAT.</summary>
    protected async Task<string[]> CorrectionsAsync(Series series = Series.A, int year = 2026)
    {
        var documents = await App.Get<InvoiceLedger>().ReadAsync(series, year, 1, 999_999, Stop).ToListAsync(Stop);
        return
        [
            .. documents
                .Where(it => it.Facts.IsCorrection)
                .Select(it => $"{it.Number} {it.Facts.Corrects!.Document} {it.Facts.Totals.Gross.Cents}"),
        ];
    }

    /// <summary><c>open credit balance</c> in cents.</summary>
    protected async Task<(long Open, long Credit, long Balance)> BalanceAsync(string id = "C-1")
    {
        var account = await AccountAsync(id);
        return (
            account.GetProperty("openCents").GetInt64(),
            account.GetProperty("creditCents").GetInt64(),
            account.GetProperty("balanceCents").GetInt64()
        );
    }

    protected async Task<string[]> RefundsAsync() =>
        [
            .. (await App.ReadAsync("/refunds"))
                .GetProperty("refunds")
                .EnumerateArray()
                .Select(it =>
                    $"{it.GetProperty("id")} {it.GetProperty("customer")} {it.GetProperty("amountCents")} {it.GetProperty("decidedOn")}"
                ),
        ];

    protected Task<List<ToSettle>> ShownAsync() => App.Get<SettlingIndex>().DueAsync(A.Day("2099-12-31"), Stop);
}
