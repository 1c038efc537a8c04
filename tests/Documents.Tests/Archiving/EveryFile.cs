namespace Aims.Documents.Tests;

/// <summary>One file of each sort, by its name.</summary>
internal static class EveryFile
{
    private static readonly Dictionary<string, Func<byte[]>> Sorts = new(StringComparer.Ordinal)
    {
        ["invoice"] = () => DocumentPdf.Draw(Sample.Invoice(), Theme.House),
        ["invoice of five pages"] = () => DocumentPdf.Draw(Sample.Invoice(Sample.WithServers(90)), Theme.House),
        ["invoice with odd names"] = () => DocumentPdf.Draw(Sample.Invoice(Sample.Ugly), Theme.House),
        ["credit note"] = () => DocumentPdf.Draw(Sample.CreditNote(), Theme.House),
        ["deposit"] = () => DocumentPdf.Draw(Sample.Deposit(), Theme.House),
        ["restitution"] = () => DocumentPdf.Draw(Sample.Restitution(), Theme.House),
        ["statement"] = () => StatementPdf.Draw(SampleStatement.Of(), Theme.House),
        ["cheque slip"] = () => ChequeSlipPdf.Draw(SampleSlip.Of(5), Theme.House),
    };

    public static TheoryData<string> Names => [.. Sorts.Keys];

    public static byte[] Of(string name) => Sorts[name]();
}
