using System.Text;

namespace Aims.Operations.Tests;

/// <summary>What a receiver of orders can rely on.</summary>
public sealed class OperationsSignatureTests
{
    private const string Secret = "operations_secret";

    /// <summary>
    /// Computed by OpenSSL, with the body in a file without line end:
    /// <c>{ printf '1796371200.'; cat body.json; } | openssl dgst -sha256 -hmac operations_secret</c>.
    /// </summary>
    private const string Vector = "t=1796371200,v1=16b69d1e93a22b1922ebf2edde756ee084b45f69e8b6210d23d4d9475ea027e1";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_796_371_200);
    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"version":1,"contract":"C-0042","sequence":7,"desiredState":"Suspended"}"""
    );

    private static OrderSignatureVerdict Verify(string? header, DateTimeOffset? now = null) =>
        OperationsSignature.Verify(Secret, header, Body, now ?? Now);

    [Fact]
    public void Signing_makes_the_header_that_openssl_makes() =>
        Assert.Equal(Vector, OperationsSignature.Sign(Secret, Body, Now));

    [Fact]
    public void The_vector_is_good_and_of_another_secret_bad()
    {
        Assert.Equal(OrderSignatureVerdict.Good, Verify(Vector));
        Assert.Equal(OrderSignatureVerdict.Bad, OperationsSignature.Verify("another", Vector, Body, Now));
    }

    [Theory]
    [InlineData(-301, OrderSignatureVerdict.Outdated)]
    [InlineData(-300, OrderSignatureVerdict.Good)]
    [InlineData(300, OrderSignatureVerdict.Good)]
    [InlineData(301, OrderSignatureVerdict.Outdated)]
    public void A_signature_grows_old_in_five_minutes(int seconds, OrderSignatureVerdict verdict) =>
        Assert.Equal(verdict, Verify(Vector, Now.AddSeconds(seconds)));

    [Fact]
    public void The_time_is_signed_too() =>
        Assert.Equal(
            OrderSignatureVerdict.Bad,
            Verify(Vector.Replace("t=1796371200", "t=1796371201", StringComparison.Ordinal))
        );

    [Fact]
    public void While_the_secret_is_changed_either_of_two_signatures_will_do()
    {
        var good = Vector[Vector.IndexOf(',', StringComparison.Ordinal)..];
        var other = OperationsSignature.Sign("another", Body, Now);
        Assert.Equal(OrderSignatureVerdict.Good, Verify(other + good));
        Assert.Equal(
            OrderSignatureVerdict.Good,
            Verify(Vector + other[other.IndexOf(',', StringComparison.Ordinal)..])
        );
    }

    [Theory]
    [InlineData("{0},{1},")]
    [InlineData(" {0},{1}")]
    [InlineData("{0}, {1}")]
    [InlineData("{1},{0}")]
    [InlineData("{0},{0},{1}")]
    [InlineData("{0},v0=00,{1}")]
    [InlineData("{0}")]
    [InlineData("{1}")]
    [InlineData("")]
    public void Any_other_form_of_the_header_is_bad(string form)
    {
        var parts = Vector.Split(',');
        Assert.Equal(
            OrderSignatureVerdict.Bad,
            Verify(string.Format(CultureInfo.InvariantCulture, form, parts[0], parts[1]))
        );
    }

    [Fact]
    public void No_header_and_one_that_is_absurdly_long_are_bad()
    {
        Assert.Equal(OrderSignatureVerdict.Bad, Verify(null));
        var repeated = string.Concat(Enumerable.Repeat(",v1=" + new string('0', 64), 60));
        Assert.Equal(OrderSignatureVerdict.Bad, Verify(Vector + repeated));
    }

    [Fact]
    public void A_time_at_the_end_of_numbers_is_outdated_and_nothing_overflows()
    {
        var signed = Encoding.UTF8.GetBytes($"{long.MaxValue}.").Concat(Body).ToArray();
        var hash = System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), signed);
        var header = $"t={long.MaxValue},v1={Convert.ToHexStringLower(hash)}";
        Assert.Equal(OrderSignatureVerdict.Outdated, Verify(header, DateTimeOffset.MinValue));
    }
}
