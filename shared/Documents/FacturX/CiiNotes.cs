namespace Aims.Documents;

/// <summary>What has no term of its own (BG-1): the French flow, who the seller is in law, the legal mentions, why a correction is made.</summary>
internal static class CiiNotes
{
    private const string Specimen = "SPÉCIMEN – document sans valeur";

    public static void Write(CiiWriter cii, DocumentFacts facts)
    {
        var seller = facts.Seller;
        Write(cii, CodeLists.Processing, CodeLists.BetweenCompanies);
        Write(cii, CodeLists.Regulatory, $"{seller.Name}, {seller.LegalForm} au capital de {seller.Capital}");
        Write(cii, CodeLists.Legal, seller.Register);
        foreach (var note in facts.Notes)
        {
            Write(cii, note.SubjectCode, note.Text);
        }

        if (facts.Corrects is { } correction)
        {
            Write(cii, CodeLists.General, CorrectionWording.Reason(correction));
        }

        if (facts.IsSpecimen)
        {
            Write(cii, CodeLists.General, Specimen);
        }
    }

    private static void Write(CiiWriter cii, string subject, string text)
    {
        using (cii.Group("IncludedNote"))
        {
            cii.Text("Content", text);
            cii.Text("SubjectCode", subject);
        }
    }
}
