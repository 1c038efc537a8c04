namespace Aims.Documents;

/// <summary>Until when it is to be paid (BT-9), in a sentence (BT-20), and on which mandate (BT-89).</summary>
internal static class CiiPaymentTerms
{
    public static void Write(CiiWriter cii, Document document, CiiPaymentInstructions instructions)
    {
        using (cii.Group("SpecifiedTradePaymentTerms"))
        {
            cii.Text("Description", Sentence(document));
            cii.Day("DueDateDateTime", document.Facts.DueDate);
            instructions.WriteMandate(cii);
        }
    }

    /// <summary>In the words of the page, without the references that have terms of their own.</summary>
    private static string Sentence(Document document)
    {
        var facts = document.Facts;
        var wording = PaymentWording.Of(document, hasCode: false);
        var remarks = string.Join(' ', wording.Remarks);
        return facts switch
        {
            _ when facts.IsCorrection || facts.Totals.Payable <= Money.Zero => remarks,
            { Payment.Means: MeansOfPayment.DirectDebit } => $"{wording.Title}. {remarks}",
            _ => $"{wording.Title} au plus tard le {French.Date(facts.DueDate)}.",
        };
    }
}
