using System.Text;
using System.Text.Json;

namespace Aims.Billing.Tests;

/// <summary>JSON whose texts cannot be read is a fault like any other: the parser finds out only when it is asked for them.</summary>
public sealed class JsonUnicodeTests
{
    private sealed record Named(string Name);

    private static Checked<Named> Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonFields.Read(document.RootElement, fields => new Named(fields.Text("name")));
    }

    [Theory]
    [InlineData("""{"name":"\ud83d"}""")]
    [InlineData("""{"name":"\udc00 and more"}""")]
    [InlineData("""{"name":"a","\ud83d":1}""")]
    public void Half_a_surrogate_is_a_fault(string json) =>
        Assert.StartsWith("must be Unicode", Assert.Single(Read(Encoding.UTF8.GetBytes(json)).Faults).Rule);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_fault() =>
        Assert.StartsWith(
            "must be Unicode",
            Assert.Single(Read([.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Faults).Rule
        );

    [Fact]
    public void So_are_they_in_a_name() =>
        Assert.StartsWith("must be Unicode", Assert.Single(Read([.. "{\""u8, 0xFF, .. "\":1}"u8]).Faults).Rule);

    [Fact]
    public void A_contract_is_no_exception()
    {
        using var document = JsonDocument.Parse("""{"id":"\ud83d"}""");
        Assert.StartsWith("must be Unicode", Assert.Single(ContractJson.Read(document.RootElement).Faults).Rule);
    }

    [Fact]
    public void A_whole_pair_is_a_text() =>
        Assert.Equal("\U0001F600", Read(Encoding.UTF8.GetBytes("""{"name":"\ud83d\ude00"}""")).Value?.Name);

    [Fact]
    public void Any_other_exception_of_a_reader_is_thrown()
    {
        using var document = JsonDocument.Parse("{}");
        Assert.Throws<InvalidOperationException>(() =>
            JsonFields.Read<Named>(document.RootElement, _ => throw new InvalidOperationException("another"))
        );
    }
}
