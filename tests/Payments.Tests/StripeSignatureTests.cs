using System.Text;
using Stripe;

namespace Aims.Payments.Tests;

/// <summary>Bodies that Stripe's own library signs.</summary>
public sealed class StripeSignatureTests
{
    private const string Secret = "whsec_4xq";
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_796_371_200);

    private static SignatureVerdict Verify(byte[] body, string header) =>
        new StripeWebhook(new WebhookSecrets(Secret), SignatureRules.Tolerance).Verify(header, body, Now);

    private static string Sign(string body) =>
        EventUtility.GenerateSignatureHeader(body, Secret, Now.ToUnixTimeSeconds());

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"description\":\"Facture d’août n° 7 – 😀\"}")]
    [InlineData("{\r\n  \"line ends\": \"stay\"\r\n}\r\n")]
    [InlineData("not JSON at all \0")]
    public void What_its_library_signs_is_good(string body) =>
        Assert.Equal(SignatureVerdict.Good, Verify(Encoding.UTF8.GetBytes(body), Sign(body)));

    [Fact]
    public void Several_signatures_and_other_schemes_may_stand_beside_the_good_one()
    {
        var good = Sign("{}").Replace(",v1=", ", v0=12, v1=" + new string('0', 64) + ", v1=", StringComparison.Ordinal);
        Assert.Equal(SignatureVerdict.Good, Verify("{}"u8.ToArray(), good));
        var test = Sign("{}").Replace("v1=", "v0=", StringComparison.Ordinal);
        Assert.Equal(SignatureVerdict.Bad, Verify("{}"u8.ToArray(), test));
    }

    /// <summary>Decoded leniently, both bodies would be the same text, and one signature would do for both.</summary>
    [Fact]
    public void A_body_that_is_not_utf8_is_bad_although_its_replacement_characters_are_signed()
    {
        var header = Sign("{\"a\":\"\uFFFD\"}");
        byte[] broken = [.. "{\"a\":\""u8, 0xFF, .. "\"}"u8];
        Assert.Equal(SignatureVerdict.Bad, Verify(broken, header));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("99999999999")]
    [InlineData("-99999999999999999999999")]
    public void A_signed_time_that_is_none_is_bad(string time)
    {
        var header = $"t={time},v1={EventUtility.ComputeSignature(Secret, time, "{}")}";
        Assert.Equal(SignatureVerdict.Bad, Verify("{}"u8.ToArray(), header));
    }

    [Fact]
    public void The_tolerance_is_a_setting()
    {
        var strict = new StripeWebhook(new WebhookSecrets(Secret), TimeSpan.FromSeconds(10));
        Assert.Equal(SignatureVerdict.Good, strict.Verify(Sign("{}"), "{}"u8.ToArray(), Now.AddSeconds(10)));
        Assert.Equal(SignatureVerdict.Outdated, strict.Verify(Sign("{}"), "{}"u8.ToArray(), Now.AddSeconds(11)));
    }
}
