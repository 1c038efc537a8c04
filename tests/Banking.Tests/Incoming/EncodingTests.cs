using System.Text;

namespace Aims.Banking.Tests;

/// <summary>How the characters of a file are written: as it declares, or it is refused.</summary>
public sealed class EncodingTests
{
    private static readonly Camt Bank = new(8);

    private static string Declaring(string encoding) =>
        Bank.File(Camt.Statement(Bank.Entry(5, Camt.Details(Bank.Transaction(5, payer: "Zoé Lefèvre")))))
            .Replace("UTF-8", encoding, StringComparison.Ordinal);

    private static async Task<string?> PartyOf(byte[] file) =>
        (await Reading.ItemsOf(file, chunk: 3)).OfType<BankItem.Movement>().Single().Party;

    [Fact]
    public async Task UTF_8_is_read_with_a_mark_and_without()
    {
        byte[] plain = Encoding.UTF8.GetBytes(Declaring("utf-8"));
        Assert.Equal("Zoé Lefèvre", await PartyOf(plain));
        Assert.Equal("Zoé Lefèvre", await PartyOf([0xEF, 0xBB, 0xBF, .. plain]));
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("iso-8859-15")]
    [InlineData("windows-1252")]
    public async Task Latin_is_read_as_declared(string encoding) =>
        Assert.Equal("Zoé Lefèvre", await PartyOf(Encoding.Latin1.GetBytes(Declaring(encoding))));

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("US-ASCII")]
    public async Task Latin_declared_as_something_else_is_refused_near_its_line(string encoding)
    {
        var fault = await Reading.FaultOf(Encoding.Latin1.GetBytes(Declaring(encoding)));
        Assert.Contains("no text in its encoding", fault.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("EBCDIC-CP-FR")]
    [InlineData("")]
    public async Task Another_encoding_is_refused(string encoding)
    {
        var fault = await Reading.FaultOf(Encoding.UTF8.GetBytes(Declaring(encoding)));
        Assert.Contains("must be UTF-8, US-ASCII, ISO-8859-1", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_of_UTF_8_contradicts_another_declaration()
    {
        var fault = await Reading.FaultOf([0xEF, 0xBB, 0xBF, .. Encoding.Latin1.GetBytes(Declaring("ISO-8859-1"))]);
        Assert.Contains("contradicts", fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UTF_16_is_no_format_that_is_read() =>
        await Reading.FaultOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Declaring("UTF-16"))]);
}
