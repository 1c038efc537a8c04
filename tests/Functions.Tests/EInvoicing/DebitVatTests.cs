using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Where VAT falls due when invoiced, documents are transmitted and nothing is reported as collected.</summary>
public sealed class DebitVatTests : EInvoicingTests
{
    protected override Task<string[]> SettingsAsync() => Task.FromResult<string[]>(["--Vat:Exigibility=Debit"]);

    [Fact]
    public async Task What_is_paid_of_a_document_is_not_reported()
    {
        await IssueAsync(A.Contract("C-1"));
        await TransmitAsync();
        await NotifyAsync(Received("bank:a", "2026-12-04", Asked, "F2026-000001"));
        Assert.Equal("Deposited", await StateAsync());
        Assert.Equal(["F2026-000001.pdf"], await TransmittedAsync());
        Assert.Empty(await ReportsAsync());
    }
}
