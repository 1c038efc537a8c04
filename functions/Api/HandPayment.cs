using Aims.Billing;

namespace Aims.Functions;

/// <summary>A cheque or a transfer as accounting enters it: <c>POST /payments</c>.</summary>
/// <param name="Means">Cheque or transfer.</param>
/// <param name="ReceivedOn">The day that counts (R4): the cheque reached us, the bank booked the transfer.</param>
/// <param name="Amount">Above zero.</param>
/// <param name="Documents">What it pays, when known.</param>
/// <param name="Contract">The contract it is for, when no document is named.</param>
/// <param name="Payer">Who paid; the drawer of a cheque is required.</param>
/// <param name="Cheque">The cheque, for one.</param>
/// <param name="Text">What the payer wrote.</param>
/// <param name="Occurrence">2 for a second transfer of the same day, payer, amount and text; 1 by default.</param>
internal sealed record HandPayment(
    PaymentSource Means,
    DateOnly ReceivedOn,
    Money Amount,
    EquatableList<DocumentNumber> Documents,
    ContractId? Contract,
    Payer Payer,
    Cheque? Cheque,
    string? Text,
    long Occurrence
)
{
    /// <summary>
    /// What makes it the same payment when it is entered again: a cheque is its number, bank and drawer; a transfer is all that is
    /// known of it. Not the client's key: two people may enter one cheque.
    /// </summary>
    public PaymentId Id =>
        Cheque is { } cheque
            ? new PaymentId(
                PaymentSource.Cheque,
                $"{cheque.Number}-{Hash($"{cheque.Bank}|{Payer.Name}".ToUpperInvariant())}"
            )
            : new PaymentId(
                PaymentSource.Transfer,
                $"{ReceivedOn.ToIso()}-{Hash($"{Amount.Cents}|{Payer.Name}|{Payer.Iban}|{Text}|{string.Join(' ', Documents)}|{Contract}|{Occurrence}")}"
            );

    /// <summary>Reads a body, or every fault.</summary>
    public static Checked<HandPayment> Read(WriteRequest write, DateOnly today) =>
        write.Read(json => JsonFields.Read(json, fields => Read(fields, today)));

    /// <summary>What it says to the account: received, and for a contract without document whose it is.</summary>
    public IReadOnlyList<PaymentEvent> Events(string actor)
    {
        var received = PaymentEvent.Of(
            Id,
            "received",
            PaymentEventKind.Received,
            ParisCalendar.StartOf(ReceivedOn)
        ) with
        {
            Amount = Amount,
            Currency = PaymentEvent.Euro,
            Documents = Documents,
            Text = Text,
            Payer = Payer,
            Cheque = Cheque,
            Actor = actor,
        };
        if (Contract is not { } contract)
        {
            return [received];
        }

        // Whose it is is said first: the money is then never seen without.
        var assigned = received with
        {
            EventId = "assigned",
            Kind = PaymentEventKind.Assigned,
            Parts = [new AssignedPart(contract, Amount, null)],
        };
        return [assigned, received];
    }

    private static HandPayment Read(JsonFields fields, DateOnly today)
    {
        var means = fields.Choice<PaymentSource>("means");
        if (fields.IsObject && means is not (PaymentSource.Cheque or PaymentSource.Transfer))
        {
            fields.Add("means", "must be Cheque or Transfer: providers and banks tell of theirs themselves");
        }

        var receivedOn = fields.Date("receivedOn");
        if (receivedOn > today)
        {
            fields.Add("receivedOn", "must not be after today");
        }

        var isCheque = means == PaymentSource.Cheque;
        var documents = fields.Values<DocumentNumber>("documents", 0, 50, DocumentNumber.TryParse, DocumentNumber.Rule);
        var contract = fields.OptionalValue<ContractId>("contract", ContractId.TryParse, ContractId.Rule);
        if (contract is not null && documents.Length > 0)
        {
            fields.Add("contract", "excludes documents, which say whose they are");
        }

        return new HandPayment(
            means,
            receivedOn,
            fields.Cents("amountCents", least: 1),
            [.. documents.Distinct()],
            contract,
            new Payer(
                isCheque ? fields.Text("payerName", 100) : fields.OptionalText("payerName", 100),
                fields.OptionalValue<Iban>("payerIban", Iban.TryParse, Iban.Rule)
            ),
            isCheque ? ReadCheque(fields) : null,
            fields.OptionalText("text", PaymentEvent.LongestText),
            fields.OptionalWhole("occurrence", 1, 99) ?? 1
        );
    }

    private static Cheque ReadCheque(JsonFields fields)
    {
        var number = fields.Text("chequeNumber", 30);
        if (number.Length > 0 && !number.All(char.IsAsciiLetterOrDigit))
        {
            fields.Add("chequeNumber", "must have letters and digits only");
        }

        return new Cheque(number, fields.Text("chequeBank", 60));
    }

    private static string Hash(string text) => Sha256Hex.Of(text)[..12];
}
