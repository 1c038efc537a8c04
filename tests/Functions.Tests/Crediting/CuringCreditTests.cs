using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>R10: a credit note that leaves nothing overdue ends the default as a payment does.</summary>
public sealed class CuringCreditTests : DefaultingTests
{
    private async Task CreditAsync(string body)
    {
        await WriteAsync(HttpMethod.Post, "/invoices/F2026-000001/credit-note", body, expected: 201);
        await new Pump(App, seed: 4).DrainAsync();
    }

    [Fact]
    public async Task A_credit_note_ends_the_default_and_orders_the_services_back_at_once()
    {
        await IssueAsync(ByCheque("C-1"));
        await FlagAsync("2026-12-21");
        Assert.Equal(["C-1 1 Suspended"], Orders());

        await CreditAsync("""{"reason":"Serveur arrêté","lines":[{"line":1,"netCents":12900}]}""");
        Assert.Equal("Suspended", await StateAsync());
        Assert.Equal(["C-1 1 Suspended"], Orders());

        await CreditAsync("""{"reason":"Erreur de facturation"}""");
        Assert.Equal(["C-1 1 Suspended", "C-1 2 Active"], Orders());
        Assert.Equal("InOrder", await StateAsync());
        var proceedings = (await App.Get<AccountTable>().ReadAsync(new("C-1"), Stop)).Proceedings;
        Assert.Equal(DefaultEnd.Cured, Assert.Single(proceedings.Defaults).End);
    }
}
