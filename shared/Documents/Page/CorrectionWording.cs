namespace Aims.Documents;

/// <summary>What a credit note or a restitution says beside its amounts: what it corrects, why, and what becomes of the money.</summary>
internal static class CorrectionWording
{
    /// <summary>Above the lines (BT-25, BT-26).</summary>
    public static string Subject(DocumentKind kind, Correction correction)
    {
        var day = French.Date(correction.IssueDate);
        return kind == DocumentKind.CreditNote
            ? $"Avoir sur la facture {correction.Document} du {day}"
            : $"Dépôt de garantie demandé le {day} sous le numéro {correction.Document}";
    }

    /// <summary>Below the subject.</summary>
    public static string Reason(Correction correction) => $"Motif\u00A0: {correction.Reason}";

    /// <summary>Where an invoice says how to pay it.</summary>
    public static PaymentWording Settlement(DocumentFacts facts) =>
        new(
            "Affectation de ce montant",
            [],
            [
                $"Ce montant vient en déduction des sommes dues au titre de votre contrat {facts.Contract}.",
                "S’il les dépasse, le solde s’impute sur vos prochaines factures ou, en fin de contrat, vous est remboursé.",
            ]
        );
}
