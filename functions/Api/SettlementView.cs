using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>How the API shows what is paid of documents, and accounts.</summary>
internal static class SettlementView
{
    /// <summary>Where the settlement of one document stands, and how it came there: each step split by VAT rate.</summary>
    public static JsonObject Of(SettledDocument document)
    {
        var (paid, history) = (Money.Zero, new JsonArray());
        foreach (var step in document.History)
        {
            var parts = ReceiptVat.Between(document.Facts, paid, paid + step.Amount);
            paid += step.Amount;
            history.Add(
                new JsonObject
                {
                    ["day"] = step.Day.ToIso(),
                    ["payment"] = step.Payment.ToString(),
                    ["amountCents"] = step.Amount.Cents,
                    ["vat"] = new JsonArray([.. parts.Select(Of)]),
                }
            );
        }

        return new JsonObject
        {
            ["state"] = document.State.ToString(),
            ["creditedCents"] = document.Credited.Cents,
            ["paidCents"] = document.Paid.Cents,
            ["openCents"] = document.Open.Cents,
            ["history"] = history,
        };
    }

    /// <summary>A whole account; open + overdrawn − credit is the balance, whatever the events were.</summary>
    public static JsonObject Of(Account account, ContractTerms terms)
    {
        var settlement = account.Settle();
        var provision = ProvisionState.Of(account, settlement);
        return new JsonObject
        {
            ["contract"] = account.Contract.Text,
            ["documents"] = new JsonArray([.. settlement.Documents.Select(Row)]),
            ["payments"] = new JsonArray([.. settlement.Payments.Select(Of)]),
            ["allocations"] = new JsonArray([.. settlement.Allocations.Select(Of)]),
            ["mayBeForIt"] = new JsonArray([.. account.Payments.Where(payment => payment.IsWaiting).Select(Claim)]),
            ["possibleTwins"] = new JsonArray([.. PossibleTwin.In(settlement).Select(Of)]),
            ["reductions"] = CreditView.Of(account.Reductions),
            ["refunds"] = CreditView.Of(account.Contract, account.Refunds),
            ["openCents"] = settlement.Open.Cents,
            ["creditCents"] = settlement.Credit.Cents,
            ["overdrawnCents"] = settlement.Overdrawn.Cents,
            ["balanceCents"] = (settlement.Open + settlement.Overdrawn - settlement.Credit).Cents,
            ["provision"] = new JsonObject
            {
                ["policy"] = terms.ProvisionPolicy.ToString(),
                ["heldElsewhereCents"] = terms.ProvisionHeld?.Cents,
                ["billedCents"] = provision.Billed.Cents,
                ["heldCents"] = provision.Held.Cents,
                ["restitutedCents"] = provision.Restituted.Cents,
            },
        };
    }

    private static JsonObject Row(SettledDocument document)
    {
        var row = Of(document);
        row["number"] = document.Facts.Number.ToString();
        row["kind"] = document.Facts.Kind.ToString();
        row["period"] = document.Facts.Period.ToString();
        row["issueDate"] = document.Facts.IssueDate.ToIso();
        row["dueDate"] = document.Facts.DueDate.ToIso();
        row["totalInclVatCents"] = document.Facts.Total.Cents;
        row["prepaidCents"] = document.Facts.Prepaid.Cents;
        return row;
    }

    private static JsonObject Of(SettledPayment payment) =>
        new()
        {
            ["payment"] = payment.Id.ToString(),
            ["matchedBy"] = payment.Share.By.ToString(),
            ["amountCents"] = payment.Net.Cents,
            ["creditCents"] = payment.Credit.Cents,
            ["movements"] = new JsonArray([
                .. payment.Share.Movements.Select(movement => new JsonObject
                {
                    ["day"] = movement.Day.ToIso(),
                    ["amountCents"] = movement.Amount.Cents,
                }),
            ]),
        };

    private static JsonObject Of(Allocation allocation) =>
        new()
        {
            ["document"] = allocation.Document.ToString(),
            ["payment"] = allocation.Payment.ToString(),
            ["amountCents"] = allocation.Amount.Cents,
        };

    /// <summary>A receipt as it was recorded.</summary>
    public static JsonObject Of(Receipt receipt, DateTimeOffset at) =>
        new()
        {
            ["at"] = at.ToIso(),
            ["document"] = receipt.Document.ToString(),
            ["payment"] = receipt.Payment.ToString(),
            ["amountCents"] = receipt.Amount.Cents,
            ["vat"] = new JsonArray([.. receipt.Vat.Select(Of)]),
        };

    private static JsonObject Of(PossibleTwin twin) =>
        new()
        {
            ["byHand"] = twin.ByHand.ToString(),
            ["byBank"] = twin.ByBank.ToString(),
            ["amountCents"] = twin.Amount.Cents,
        };

    private static JsonObject Claim(AccountPayment payment) =>
        new()
        {
            ["payment"] = payment.Id.ToString(),
            ["day"] = payment.Claim!.Day.ToIso(),
            ["amountCents"] = payment.Claim.Amount.Cents,
            ["documents"] = new JsonArray([
                .. payment.Claim.Matches.Select(number => JsonValue.Create(number.ToString())),
            ]),
        };

    private static JsonObject Of(VatSubtotal part) =>
        new()
        {
            ["rateBasisPoints"] = part.Rate.BasisPoints,
            ["baseCents"] = part.Base.Cents,
            ["vatCents"] = part.Vat.Cents,
        };
}
