namespace Aims.Billing.Tests;

public sealed class EndToEndIdTests
{
    [Theory]
    [InlineData("F2026-000123-1")]
    [InlineData("DG2026-000001-99")]
    public void An_id_is_a_document_and_an_attempt(string text)
    {
        Assert.Equal(text, EndToEndId.Parse(text).ToString());
        Assert.Equal($"bank:{text}", EndToEndId.Parse(text).Payment.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("F2026-000123")]
    [InlineData("F2026-000123-0")]
    [InlineData("F2026-000123-01")]
    [InlineData("F2026-000123-100")]
    [InlineData("f2026-000123-1")]
    [InlineData("F2026-000123-+1")]
    [InlineData("-1")]
    public void Anything_else_is_none(string? text) => Assert.False(EndToEndId.TryParse(text, out _));
}
