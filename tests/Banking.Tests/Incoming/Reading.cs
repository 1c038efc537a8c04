using System.Text;

namespace Aims.Banking.Tests;

/// <summary>Reads files of banks as tests want it: whole, from text or bytes.</summary>
public static class Reading
{
    public static Task<List<BankItem>> ItemsOf(string file) => ItemsOf(Encoding.UTF8.GetBytes(file));

    public static async Task<List<BankItem>> ItemsOf(byte[] file, int chunk = int.MaxValue)
    {
        var items = new List<BankItem>();
        await foreach (var item in BankFile.ReadAsync(new ChunkedStream(file, chunk)))
        {
            items.Add(item);
        }

        return items;
    }

    public static async Task<List<BankItem.Movement>> MovementsOf(string file) =>
        [.. (await ItemsOf(file)).OfType<BankItem.Movement>()];

    public static async Task<BankItem.Movement> MovementOf(string file) => Assert.Single(await MovementsOf(file));

    public static Task<BankFileFaultException> FaultOf(string file) => FaultOf(Encoding.UTF8.GetBytes(file));

    public static async Task<BankFileFaultException> FaultOf(byte[] file)
    {
        var fault = await Assert.ThrowsAsync<BankFileFaultException>(() => ItemsOf(file));
        Assert.InRange(
            fault.Line,
            1,
            1 + file.Count(letter => letter is (byte)'\n' or (byte)'\r') + (file.Length / 120)
        );
        return fault;
    }

    /// <summary>The file must be refused with these words, at that line where it matters.</summary>
    public static async Task Refused(string file, string rule, int? line = null)
    {
        var fault = await FaultOf(file);
        Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
        Assert.Equal(line ?? fault.Line, fault.Line);
    }
}
