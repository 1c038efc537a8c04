using System.Text;

namespace Aims.Payments.Tests;

/// <summary>What holds of every provider's signature, by vectors that others computed.</summary>
public sealed class SignatureTests
{
    public static TheoryData<string> Names => Providers.Names;

    private static SignatureVerdict Verify(string name, Vector of, byte[]? body = null, string? signature = null) =>
        Providers.Of(name, of.Secret).Verify(signature ?? of.Signature, body ?? of.Bytes, of.Now);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_vector_is_good(string name) =>
        Assert.Equal(SignatureVerdict.Good, Verify(name, Vector.Of(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_with_one_other_byte_is_bad_wherever_it_is(string name)
    {
        var vector = Vector.Of(name);
        for (var at = 0; at < vector.Bytes.Length; at++)
        {
            var body = vector.Bytes;
            body[at] ^= 1;
            Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, body));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_that_says_the_same_in_other_bytes_is_bad(string name)
    {
        var vector = Vector.Of(name);
        Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, [.. vector.Bytes, (byte)'\n']));
        Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, [.. Encoding.UTF8.Preamble, .. vector.Bytes]));
        Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, vector.Bytes[..^1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_signature_with_one_other_character_is_bad_wherever_it_is(string name)
    {
        var vector = Vector.Of(name);
        var start = name == "gocardless" ? 0 : vector.Signature.IndexOf("v1=", StringComparison.Ordinal) + 3;
        for (var at = start; at < start + 64; at++)
        {
            var letters = vector.Signature.ToCharArray();
            letters[at] = letters[at] == '0' ? '1' : '0';
            Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, signature: new string(letters)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_secret_is_bad_even_if_one_character_differs(string name)
    {
        var vector = Vector.Of(name);
        var other = vector.Secret[..^1] + "#";
        var verdict = Providers.Of(name, other).Verify(vector.Signature, vector.Bytes, vector.Now);
        Assert.Equal(SignatureVerdict.Bad, verdict);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void While_a_secret_is_replaced_the_old_and_the_new_one_are_good(string name)
    {
        var vector = Vector.Of(name);
        Assert.All(
            (string[][])
                [
                    ["another", vector.Secret],
                    [vector.Secret, "another"],
                ],
            secrets =>
                Assert.Equal(
                    SignatureVerdict.Good,
                    Providers.Of(name, secrets).Verify(vector.Signature, vector.Bytes, vector.Now)
                )
        );
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("bank")]
    public void A_signature_is_good_for_five_minutes_before_and_after(string name)
    {
        var vector = Vector.Of(name);
        var provider = Providers.Of(name, "another", vector.Secret);
        Assert.All(
            (int[])[-300, 0, 300],
            seconds => Assert.Equal(SignatureVerdict.Good, At(vector.Now.AddSeconds(seconds)))
        );
        Assert.All(
            (int[])[-100_000_000, -301, 301, 100_000_000],
            seconds => Assert.Equal(SignatureVerdict.Outdated, At(vector.Now.AddSeconds(seconds)))
        );
        SignatureVerdict At(DateTimeOffset now) => provider.Verify(vector.Signature, vector.Bytes, now);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("bank")]
    public void An_old_message_that_nobody_signed_is_bad_and_not_outdated(string name)
    {
        var vector = Vector.Of(name);
        var verdict = Providers.Of(name, "another").Verify(vector.Signature, vector.Bytes, vector.Now.AddDays(1));
        Assert.Equal(SignatureVerdict.Bad, verdict);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("bank")]
    public void The_time_that_is_believed_is_signed_too(string name)
    {
        var vector = Vector.Of(name);
        var moved = vector.At.ToString(CultureInfo.InvariantCulture);
        var later = (vector.At + 1000).ToString(CultureInfo.InvariantCulture);
        var signature = vector.Signature.Replace(moved, later, StringComparison.Ordinal);
        var verdict = Providers.Of(name, vector.Secret).Verify(signature, vector.Bytes, vector.Now.AddSeconds(1000));
        Assert.Equal(SignatureVerdict.Bad, verdict);
    }

    public static TheoryData<string, string> OddHeaders()
    {
        string[] headers =
        [
            "",
            " ",
            ",",
            "=",
            "t",
            "t=",
            "t,v1=,v0=",
            "v1=",
            "t=,v1=",
            "t=1,v1",
            "t=99999999999999999999999999,v1=00",
            "t=-1,v1=00",
            "t=١٧,v1=é€😀",
            "t=1533204620,v1=\ud83d",
            "\0\u0001",
            new string('a', 64),
            new string('é', 64),
            new string(',', 4_000),
            string.Concat(Enumerable.Repeat("v1=00,", 600)),
            "t=1," + string.Join(',', Enumerable.Repeat("v1=" + new string('0', 64), 5_000)),
            new string('f', 1_000_000),
        ];
        var rows = new TheoryData<string, string>();
        foreach (var name in (string[])["stripe", "gocardless", "bank"])
        {
            rows.AddRange([.. headers.Select(header => new TheoryDataRow<string, string>(name, header))]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(OddHeaders), DisableDiscoveryEnumeration = true)]
    public void An_odd_header_is_bad(string name, string header) =>
        Assert.Equal(SignatureVerdict.Bad, Verify(name, Vector.Of(name), signature: header));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_odd_body_is_bad(string name)
    {
        Assert.Equal(SignatureVerdict.Bad, Verify(name, Vector.Of(name), []));
        Assert.Equal(SignatureVerdict.Bad, Verify(name, Vector.Of(name), [0xFF, 0xFE, 0xC0]));
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("bank")]
    public void A_header_too_long_is_bad_even_if_the_signature_is_in_it(string name)
    {
        var vector = Vector.Of(name);
        var longer = vector.Signature + string.Concat(Enumerable.Repeat(",v1=0", 1_000));
        Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, signature: longer));
        var within = vector.Signature + string.Concat(Enumerable.Repeat(",v1=0", 500));
        Assert.Equal(SignatureVerdict.Good, Verify(name, vector, signature: within));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Hexadecimal_in_capitals_is_not_what_providers_send(string name)
    {
        var vector = Vector.Of(name);
        var capitals = vector.Signature.ToUpperInvariant().Replace("T=", "t=", StringComparison.Ordinal);
        capitals = capitals.Replace("V1=", "v1=", StringComparison.Ordinal);
        Assert.Equal(SignatureVerdict.Bad, Verify(name, vector, signature: capitals));
    }

    [Fact]
    public void Secrets_are_there_not_blank_and_never_printed()
    {
        Assert.Throws<ArgumentException>(() => new WebhookSecrets());
        Assert.Throws<ArgumentException>(() => new WebhookSecrets("whsec_1", " "));
        Assert.DoesNotContain("whsec", new WebhookSecrets("whsec_1").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_headers_are_those_of_the_providers() =>
        Assert.Equal(
            [("stripe", "Stripe-Signature"), ("gocardless", "Webhook-Signature"), ("bank", "Aims-Signature")],
            Providers.Names.Select(row => Providers.Of(row.Data, "x")).Select(it => (it.Name, it.SignatureHeader))
        );
}
