namespace Aims.Banking;

/// <summary>What the schema of pain.008 leaves open and the EPC does not (EPC130-08, EPC131-08), for one direct debit.</summary>
internal static class DebitRules
{
    private static readonly Money Least = new(1);

    private static readonly Money Most = new(999_999_999_99);

    /// <summary>Every broken rule: the element and what it must be.</summary>
    public static IEnumerable<(string Element, string Rule)> Broken(DirectDebit debit)
    {
        if (!EndToEndId.TryParse(debit.Id.ToString(), out _))
        {
            // What comes back under it could not be told.
            yield return ("PmtId/EndToEndId", EndToEndId.Rule);
        }

        if (debit.Amount < Least || debit.Amount > Most)
        {
            yield return ("InstdAmt", $"must be 0.01 to 999999999.99, not {debit.Amount}");
        }

        if (!TargetCalendar.IsOpen(debit.CollectionDate))
        {
            yield return ("ReqdColltnDt", $"must be a day on which TARGET is open, not {debit.CollectionDate.ToIso()}");
        }

        if (string.IsNullOrWhiteSpace(debit.Debtor))
        {
            yield return ("Dbtr/Nm", "must not be empty");
        }

        foreach (var broken in OfMandate(debit))
        {
            yield return broken;
        }
    }

    private static IEnumerable<(string Element, string Rule)> OfMandate(DirectDebit debit)
    {
        var mandate = debit.Mandate;
        if (!SepaText.IsIdentifier(mandate.Reference))
        {
            yield return ("MndtRltdInf/MndtId", $"{SepaText.IdentifierRule}, not '{mandate.Reference}'");
        }

        if (mandate.SignedOn > debit.CollectionDate)
        {
            yield return ("MndtRltdInf/DtOfSgntr", $"must not be after the collection: {mandate.SignedOn.ToIso()}");
        }

        if (!IsSound(mandate.Iban))
        {
            yield return ("DbtrAcct/Id/IBAN", Iban.Rule);
        }

        if (mandate.Bic is { } bic && !Bic.TryParse(bic.Text, out _))
        {
            yield return ("DbtrAgt/FinInstnId/BICFI", Bic.Rule);
        }

        if (debit.PreviousIban is { } previous && (!IsSound(previous) || previous == mandate.Iban))
        {
            yield return ("OrgnlDbtrAcct/Id/IBAN", $"{Iban.Rule}, another than that of the mandate");
        }
    }

    /// <summary>Whether an account number can be written as it is.</summary>
    public static bool IsSound(Iban iban) => Iban.TryParse(iban.Text, out var read) && read == iban;
}
