using System.Diagnostics;

namespace Aims.Documents;

/// <summary>What a customer needs in order to pay, for each means (R6).</summary>
/// <param name="Title">The means.</param>
/// <param name="Pairs">What to copy or to check.</param>
/// <param name="Remarks">What to do, and by whom.</param>
/// <param name="Code">The same for a phone; null where nothing is transferred, or the theme has no codes.</param>
internal sealed record PaymentWording(
    string Title,
    IReadOnlyList<(string Label, string Value)> Pairs,
    IReadOnlyList<string> Remarks,
    QrMatrix? Code = null
)
{
    /// <param name="document">The document.</param>
    /// <param name="hasCode">Whether a transfer is given as a code too.</param>
    public static PaymentWording Of(Document document, bool hasCode)
    {
        if (document.Facts.IsCorrection)
        {
            return CorrectionWording.Settlement(document.Facts);
        }

        if (document.Facts.Totals.Payable <= Money.Zero)
        {
            return new(
                "Règlement",
                [],
                ["Le crédit de votre compte couvre ce montant\u00A0: vous n’avez rien à payer."]
            );
        }

        return document.Facts.Payment.Means switch
        {
            MeansOfPayment.Transfer => Transfer(document, hasCode),
            MeansOfPayment.DirectDebit => DirectDebit(document),
            MeansOfPayment.Cheque => Cheque(document),
            _ => throw new UnreachableException(),
        };
    }

    private static PaymentWording Transfer(Document document, bool hasCode)
    {
        var (seller, payable) = (document.Facts.Seller, document.Facts.Totals.Payable);
        var code = hasCode ? EpcTransfer.Of(seller, payable, [document.Number]) : null;
        return new(
            "Règlement par virement",
            [
                ("Titulaire", seller.Name),
                ("IBAN", seller.Iban.Grouped),
                ("BIC", seller.Bic.ToString()),
                ("Référence", document.Number.ToString()),
            ],
            [
                code is null
                    ? "Merci de rappeler cette référence dans le libellé de votre virement."
                    : "Merci de rappeler cette référence, ou de scanner le code avec votre application bancaire.",
            ],
            code
        );
    }

    private static PaymentWording DirectDebit(Document document)
    {
        var (seller, payment) = (document.Facts.Seller, document.Facts.Payment);
        var mandate = payment.Mandate ?? throw new ArgumentException("A direct debit has a mandate.", nameof(document));
        var day = payment.CollectionDate ?? document.Facts.DueDate;
        return new(
            $"Prélèvement SEPA le {French.Date(day)}",
            [
                ("Montant", French.Amount(document.Facts.Totals.Payable)),
                ("Mandat (RUM)", mandate.Reference),
                ("Compte débité", mandate.Iban.Grouped),
                ("Créancier", seller.Name),
                ("ICS", seller.CreditorIdentifier.ToString()),
            ],
            ["Vous n’avez rien à faire\u00A0: votre compte sera débité à cette date."]
        );
    }

    private static PaymentWording Cheque(Document document)
    {
        var seller = document.Facts.Seller;
        var inTime =
            "Pour la période suivante, il vous appartient de solliciter le renouvellement et d’envoyer votre chèque "
            + "assez tôt pour qu’il nous parvienne"
            + $" avant la fin de la période payée, le {French.Date(document.Facts.PrintedPeriod.Last)}.";
        return new(
            "Règlement par chèque",
            [
                ("À l’ordre de", seller.Name),
                ("À envoyer à", French.Address(seller.CorrespondenceAddress)),
                ("Au dos du chèque", document.Number.ToString()),
            ],
            document.Facts.MayBeRenewed ? [inTime] : []
        );
    }
}
