namespace Aims.Documents;

/// <summary>The invoice that a credit note corrects, and its date (BG-3, BR-FR-CO-05).</summary>
internal static class CiiCorrected
{
    public static void Write(CiiWriter cii, Correction correction)
    {
        using (cii.Group("InvoiceReferencedDocument"))
        {
            cii.Text("IssuerAssignedID", correction.Document.ToString());
            cii.QualifiedDay("FormattedIssueDateTime", correction.IssueDate);
        }
    }
}
