using System.Text.Json.Nodes;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>A direct debit as the API shows it.</summary>
internal static class DebitView
{
    public static JsonObject Of(FollowedDebit followed, DateOnly today)
    {
        var (debit, windows) = (
            followed.Debit,
            DebitWindows.Of(followed.Debit.CollectionDate, followed.Debit.Mandate.Scheme)
        );
        var json = Of(debit);
        json["file"] = followed.MessageId;
        json["status"] = followed.Status.ToString();
        json["since"] = followed.Since.ToIso();
        json["reason"] = followed.Reason;
        json["releasedBy"] = followed.ReleasedBy;
        json["forPerson"] = Following.ForPerson(followed);
        if (followed.Status == DebitStatus.Collected && windows.IsProvisional(today))
        {
            json["provisional"] = new JsonObject
            {
                ["returnEnds"] = windows.ReturnEnds.ToIso(),
                ["refundEnds"] = windows.RefundEnds?.ToIso(),
                ["unauthorisedEnds"] = windows.UnauthorisedEnds?.ToIso(),
            };
        }

        return json;
    }

    /// <summary>What is collected, whatever becomes of it.</summary>
    public static JsonObject Of(DirectDebit debit) =>
        new()
        {
            ["id"] = debit.Id.ToString(),
            ["payment"] = debit.Id.Payment.ToString(),
            ["document"] = debit.Id.Document.ToString(),
            ["contract"] = debit.Contract.Text,
            ["amountCents"] = debit.Amount.Cents,
            ["collectionDate"] = debit.CollectionDate.ToIso(),
            ["scheme"] = DebitFile.CodeOf(debit.Mandate.Scheme),
            ["sequence"] = debit.Sequence.ToString(),
            ["mandate"] = debit.Mandate.Reference,
            ["iban"] = debit.Mandate.Iban.Masked,
            ["amended"] = debit.PreviousIban is not null,
        };

    /// <summary>A file, without its direct debits.</summary>
    public static JsonObject Of(DebitFile file) =>
        new()
        {
            ["id"] = file.MessageId,
            ["created"] = file.CreatedAt.ToIso(),
            ["scheme"] = DebitFile.CodeOf(file.Scheme),
            ["debits"] = file.Debits.Count,
            ["totalCents"] = file.Total.Cents,
            ["batches"] = new JsonArray([
                .. file.Batches.Select(batch => new JsonObject
                {
                    ["id"] = batch.Id,
                    ["collectionDate"] = batch.CollectionDate.ToIso(),
                    ["debits"] = batch.Debits.Count,
                    ["totalCents"] = batch.Total.Cents,
                }),
            ]),
        };
}
