namespace Aims.Billing;

/// <summary>The part of a contract's JSON about time and money.</summary>
internal static class ContractTermsJson
{
    public static ContractTerms Read(JsonFields fields)
    {
        var means = fields.Choice<MeansOfPayment>("meansOfPayment");
        var mandate = fields.OptionalObject("mandate", ReadMandate);
        return new ContractTerms(
            means,
            mandate,
            fields.Choice<Proration>("proration", Proration.None),
            fields.Choice<ProvisionPolicy>("provisionPolicy", ProvisionPolicy.FirstInvoiceLine),
            fields.OptionalCents("provisionHeldCents"),
            fields.OptionalValue<BillingPeriod>("firstBilledPeriod", BillingPeriod.TryParse, BillingPeriod.Rule),
            fields.Flag("paperInvoice", false),
            fields.OptionalDate("committedEnd"),
            (int?)fields.OptionalWhole("noticeMonths", 0, 24),
            fields.Choice<SuspensionPolicy>("suspensionPolicy", SuspensionPolicy.AtDeadline),
            fields.Flag("billWhileSuspended", true),
            fields.Flag("extendIfSaturday", true),
            (int)(fields.OptionalWhole("preNotificationDays", 1, 14) ?? 5),
            fields.Values<Iban>("payerIbans", 0, 5, Iban.TryParse, Iban.Rule) is { Length: > 0 } ibans
                ? [.. ibans]
                : null
        );
    }

    private static Mandate ReadMandate(JsonFields fields)
    {
        var mandate = new Mandate(
            fields.Text("reference", MandateReference.Longest),
            fields.Date("signedOn"),
            fields.Choice<MandateScheme>("scheme", MandateScheme.Core),
            fields.Value<Iban>("iban", Iban.TryParse, Iban.Rule),
            fields.OptionalValue<Bic>("bic", Bic.TryParse, Bic.Rule),
            fields.OptionalDate("revokedOn"),
            fields.OptionalDate("lastCollectedOn")
        );
        if (mandate.Reference.Length > 0 && !MandateReference.IsSound(mandate.Reference))
        {
            fields.Add("reference", MandateReference.Rule);
        }

        if (mandate.RevokedOn < mandate.SignedOn)
        {
            fields.Add("revokedOn", "must not be before the signature");
        }

        if (mandate.LastCollectedOn < mandate.SignedOn)
        {
            fields.Add("lastCollectedOn", "must not be before the signature");
        }

        return mandate;
    }
}
