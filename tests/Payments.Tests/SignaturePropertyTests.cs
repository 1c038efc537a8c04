using CsCheck;
using Stripe;

namespace Aims.Payments.Tests;

/// <summary>Signing and verifying are each other's opposite, for any text.</summary>
public sealed class SignaturePropertyTests
{
    private static readonly Gen<string> Secret = Gen.String[Gen.Char.AlphaNumeric, 1, 60];

    [Fact]
    public void What_a_connector_signs_is_good_for_its_secret_only() =>
        Gen.Select(Secret, Secret, Gen.Byte.Array, Gen.Long[0, 4_102_444_799])
            .Sample(
                (secret, other, body, second) =>
                {
                    var now = DateTimeOffset.FromUnixTimeSeconds(second);
                    var header = BankSignature.Sign(secret, body, now);
                    return Providers.Of("bank", secret).Verify(header, body, now) == SignatureVerdict.Good
                        && (
                            secret == other
                            || Providers.Of("bank", other).Verify(header, body, now) == SignatureVerdict.Bad
                        );
                }
            );

    [Fact]
    public void What_stripe_signs_is_good_for_its_secret_only() =>
        Gen.Select(Secret, Secret, Gen.String[Gen.Char["aé€\u0000\"\\{}\n\r "], 0, 80], Gen.Long[0, int.MaxValue])
            .Sample(
                (secret, other, text, second) =>
                {
                    var now = DateTimeOffset.FromUnixTimeSeconds(second);
                    var header = EventUtility.GenerateSignatureHeader(text, secret, second);
                    var body = System.Text.Encoding.UTF8.GetBytes(text);
                    return Providers.Of("stripe", secret).Verify(header, body, now) == SignatureVerdict.Good
                        && (
                            secret == other
                            || Providers.Of("stripe", other).Verify(header, body, now) == SignatureVerdict.Bad
                        );
                }
            );
}
