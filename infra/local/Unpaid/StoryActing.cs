using System.Text.Json.Nodes;

namespace Aims.Local;

/// <summary>Does what people do, through the front door: signed news of the bank, and what accounting writes.</summary>
internal sealed class StoryActing(Uri front, RunSecrets secrets, ApiClient api, ContractFile file)
{
    private const string Grants = "Claire Martin (comptabilité)";

    /// <summary>Does it at an instant.</summary>
    public Task DoAsync(PlannedAct planned, CancellationToken stop) =>
        planned.Act switch
        {
            Act.Transfer transfer => TransferAsync(transfer, planned.At, stop),
            Act.Cheque cheque => ChequeAsync(cheque, planned.At, stop),
            Act.Extension extension => ExtendAsync(extension, stop),
            Act.Coverage coverage => api.PostAsync(
                "bank/coverage",
                new JsonObject { ["through"] = coverage.Through.ToIso() },
                stop
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task TransferAsync(Act.Transfer transfer, DateTimeOffset now, CancellationToken stop)
    {
        var invoice = await InvoiceAsync(transfer.Contract, transfer.Period, stop);
        var amount = transfer.IsHalf
            ? new Money(invoice.TotalInclVatCents).Portion(1, 2)
            : new Money(invoice.OpenCents);
        var reference = $"CRE-{invoice.Number}-{transfer.BookedOn.ToIso()}";
        var wording = new TransferWording(Text: $"FACT {invoice.Number}", PayerName: CustomerOf(transfer.Contract));
        var body = BankBody.Received(reference, transfer.BookedOn, amount, wording);
        using var knock = new Knock(front, secrets, now);
        await knock.DeliverAsync(new Delivery.Webhook($"bank:{reference}", "bank", body), stop);
    }

    private async Task ChequeAsync(Act.Cheque cheque, DateTimeOffset now, CancellationToken stop)
    {
        var invoice = await InvoiceAsync(cheque.Contract, cheque.Period, stop);
        using var knock = new Knock(front, secrets, now);
        await knock.DeliverAsync(
            new Delivery.Cheque(
                // Seven digits as printed on a French cheque: numbers of invoices begin again each year.
                $"{invoice.Number[4]}{invoice.Number[^6..]}",
                CustomerOf(cheque.Contract),
                invoice.Number,
                new Money(invoice.OpenCents)
            ),
            stop
        );
    }

    private async Task ExtendAsync(Act.Extension extension, CancellationToken stop)
    {
        var invoice = await InvoiceAsync(extension.Contract, extension.Period, stop);
        var body = new JsonObject
        {
            ["requestedOn"] = extension.RequestedOn.ToIso(),
            ["requestedBy"] = file.Contracts.Single(it => it.Id.Text == extension.Contract).Referent.FullName,
            ["until"] = extension.Until.ToIso(),
            ["reference"] = $"courriel du {French.Date(extension.RequestedOn)}",
        };
        if (extension.GrantedOn is { } day)
        {
            body["grantedBy"] = Grants;
            body["grantedOn"] = day.ToIso();
        }

        await api.PostAsync($"invoices/{invoice.Number}/extension", body, stop);
    }

    /// <summary>The invoice of a month, as the account shows it.</summary>
    private async Task<(string Number, long TotalInclVatCents, long OpenCents)> InvoiceAsync(
        string contract,
        BillingPeriod period,
        CancellationToken stop
    )
    {
        var account = await api.GetAsync($"contracts/{contract}/account", stop);
        var invoice = account
            .Items("documents")
            .Single(it => it.Text("kind") == nameof(DocumentKind.Invoice) && it.Text("period") == period.ToString());
        return (invoice.Text("number"), invoice.Cents("totalInclVatCents").Cents, invoice.Cents("openCents").Cents);
    }

    private string CustomerOf(string contract) => file.Contracts.Single(it => it.Id.Text == contract).Customer.Name;
}
