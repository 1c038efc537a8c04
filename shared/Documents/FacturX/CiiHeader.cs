using System.Diagnostics;

namespace Aims.Documents;

/// <summary>Number (BT-1), type (BT-3), issue date (BT-2) and notes (BG-1).</summary>
internal static class CiiHeader
{
    public static void Write(CiiWriter cii, Document document)
    {
        var facts = document.Facts;
        using (cii.Part("ExchangedDocument"))
        {
            cii.Text("ID", document.Number.ToString());
            cii.Text("TypeCode", TypeOf(facts.Kind));
            cii.Day("IssueDateTime", facts.IssueDate);
            CiiNotes.Write(cii, facts);
        }
    }

    private static string TypeOf(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Invoice => CodeLists.CommercialInvoice,
            DocumentKind.CreditNote => CodeLists.CreditNote,
            _ => throw new UnreachableException(),
        };
}
