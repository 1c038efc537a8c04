namespace Aims.Banking;

/// <summary>The account of a statement or notification (ISO 20022 <c>Acct</c>): one in euro, with an IBAN.</summary>
internal static class CamtAccount
{
    public static Iban Of(Element statement)
    {
        var account = statement.Find("Acct") ?? throw statement.Fault("Acct is required, before any entry");
        var text = account.Needed("Id", "IBAN");
        if (account.Find("Ccy") is { } currency && currency.Text != PaymentEvent.Euro)
        {
            throw currency.Fault($"'{BankText.Cut(currency.Text, 10)}' must be EUR: no other account is kept");
        }

        return Iban.TryParse(text.Text, out var iban) ? iban : throw text.Fault(Iban.Rule);
    }
}
