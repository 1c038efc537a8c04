namespace Aims.Documents.Tests;

/// <summary>One file of each sort, by its name.</summary>
internal static class EveryFile
{
    private static readonly Dictionary<string, Func<byte[]>> Sorts = new(StringComparer.Ordinal)
    {
        ["invoice"] = () => DocumentPdf.Draw(Sample.Invoice()),
        ["invoice of five pages"] = () => DocumentPdf.Draw(Sample.Invoice(Sample.WithServers(90))),
        ["invoice with odd names"] = () => DocumentPdf.Draw(Sample.Invoice(Sample.Ugly)),
        ["credit note"] = () => DocumentPdf.Draw(Sample.CreditNote()),
        ["deposit"] = () => DocumentPdf.Draw(Sample.Deposit()),
        ["restitution"] = () => DocumentPdf.Draw(Sample.Restitution()),
        ["statement"] = () => StatementPdf.Draw(SampleStatement.Of()),
        ["cheque slip"] = () => ChequeSlipPdf.Draw(SampleSlip.Of(5)),
    };

    public static TheoryData<string> Names => [.. Sorts.Keys];

    public static byte[] Of(string name) => Sorts[name]();
}
