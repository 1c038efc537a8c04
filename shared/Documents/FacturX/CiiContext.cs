namespace Aims.Documents;

/// <summary>Which process and which specification the document follows (BG-2).</summary>
internal static class CiiContext
{
    public static void Write(CiiWriter cii)
    {
        using (cii.Part("ExchangedDocumentContext"))
        {
            Parameter(cii, "BusinessProcessSpecifiedDocumentContextParameter", CodeLists.ServicesHandedIn);
            Parameter(cii, "GuidelineSpecifiedDocumentContextParameter", CodeLists.En16931);
        }
    }

    private static void Parameter(CiiWriter cii, string name, string id)
    {
        using (cii.Group(name))
        {
            cii.Text("ID", id);
        }
    }
}
