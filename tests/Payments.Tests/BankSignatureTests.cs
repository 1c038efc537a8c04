namespace Aims.Payments.Tests;

/// <summary>The signature that our own connectors make.</summary>
public sealed class BankSignatureTests
{
    private static SignatureVerdict Verify(string header, byte[] body, DateTimeOffset now) =>
        Providers.Of("bank", Vector.Bank.Secret).Verify(header, body, now);

    [Fact]
    public void Signing_makes_the_header_that_openssl_makes() =>
        Assert.Equal(Vector.Bank.Signature, BankSignature.Sign(Vector.Bank.Secret, Vector.Bank.Bytes, Vector.Bank.Now));

    [Fact]
    public void What_is_signed_is_good_whatever_its_bytes()
    {
        byte[] body = [0x00, 0xFF, 0xC0, .. "é"u8];
        var header = BankSignature.Sign(Vector.Bank.Secret, body, Vector.Bank.Now);
        Assert.Equal(SignatureVerdict.Good, Verify(header, body, Vector.Bank.Now));
    }

    [Fact]
    public void A_sender_that_changes_its_secret_may_sign_with_both()
    {
        var other = BankSignature.Sign("old", Vector.Bank.Bytes, Vector.Bank.Now);
        var both = other + Vector.Bank.Signature[Vector.Bank.Signature.IndexOf(',', StringComparison.Ordinal)..];
        Assert.Equal(SignatureVerdict.Good, Verify(both, Vector.Bank.Bytes, Vector.Bank.Now));
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
    public void Any_other_form_of_the_header_is_bad(string form)
    {
        var parts = Vector.Bank.Signature.Split(',');
        var header = string.Format(CultureInfo.InvariantCulture, form, parts[0], parts[1]);
        Assert.Equal(SignatureVerdict.Bad, Verify(header, Vector.Bank.Bytes, Vector.Bank.Now));
    }

    [Fact]
    public void A_time_at_the_end_of_numbers_is_outdated_and_nothing_overflows()
    {
        using var hash = new System.Security.Cryptography.HMACSHA256("bank_secret"u8.ToArray());
        var signature = Convert.ToHexStringLower(hash.ComputeHash("9223372036854775807.{}"u8.ToArray()));
        var verdict = Verify($"t={long.MaxValue},v1={signature}", "{}"u8.ToArray(), DateTimeOffset.MinValue);
        Assert.Equal(SignatureVerdict.Outdated, verdict);
    }
}
