using System.Text;

namespace Aims.Payments.Tests;

/// <summary>A message with a signature that others computed.</summary>
/// <param name="Body">The body, byte for byte.</param>
/// <param name="Signature">The value of the header.</param>
/// <param name="Secret">What it was signed with.</param>
/// <param name="At">When, in seconds since 1970.</param>
public sealed record Vector(string Body, string Signature, string Secret, long At)
{
    /// <summary>Published in the tests of Stripe's library (EventUtilityTest.cs, event_test_signature.json); the header has a v0 too.</summary>
    public static Vector Stripe { get; } =
        new(
            """
            {
              "id": "evt_123",
              "object": "event",
              "account": "acct_123",
              "api_version": "2017-05-25",
              "created": 1533204620,
              "data": {
                "object": {
                  "id": "cus_123",
                  "object": "customer",
                  "created": 123456789,
                  "email": "test@stripe.com",
                  "livemode": false,
                  "metadata": {}
                }
              },
              "livemode": false,
              "pending_webhooks": 1,
              "request": {
                "id": "req_123",
                "idempotency_key": "idempotency-key-123"
              },
              "type": "customer.created"
            }

            """,
            "t=1533204620,v1=2220f87ef101a04665f11cdf770523143f875572008577fa0f20882ddb9cc3c7,"
                + "v0=63f3a72374a733066c4be69ed7f8e5ac85c22c9f0a6a612ab9a025a9e4ee7eef",
            "webhook_secret",
            1_533_204_620
        );

    /// <summary>Published in the tests of every GoCardless library (.NET, Java, Python, Ruby, PHP, Node).</summary>
    public static Vector GoCardless { get; } =
        new(
            """{"events":["""
                + """{"id":"EV00BD05S5VM2T","created_at":"2018-07-05T09:13:51.404Z","resource_type":"subscriptions","action":"created","links":"""
                + """{"subscription":"SB0003JJQ2MR06"},"details":"""
                + """{"origin":"api","cause":"subscription_created","description":"Subscription created via the API."},"metadata":{}},"""
                + """{"id":"EV00BD05TB8K63","created_at":"2018-07-05T09:13:56.893Z","resource_type":"mandates","action":"created","links":"""
                + """{"mandate":"MD000AMA19XGEC"},"details":"""
                + """{"origin":"api","cause":"mandate_created","description":"Mandate created via the API."},"metadata":{}}]}""",
            "2693754819d3e32d7e8fcb13c729631f316c6de8dc1cf634d6527f1c07276e7e",
            "ED7D658C-D8EB-4941-948B-3973214F2D49",
            1_530_782_036
        );

    /// <summary>
    /// Computed by OpenSSL, with the body in a file without line end:
    /// <c>{ printf '1796371200.'; cat body.json; } | openssl dgst -sha256 -hmac bank_secret</c>.
    /// </summary>
    public static Vector Bank { get; } =
        new(
            """{"version":1,"events":["""
                + """{"event":"E-1","payment":"CRE-20261204-0001","kind":"received","bookedOn":"2026-"""
                + """12-04","amountCents":15480,"currency":"EUR","endToEndId":"F2026-000123-1"}]}""",
            "t=1796371200,v1=36744a5160a746109359230c6c791a254d56d435977c0b7587121d2b6a82ab9d",
            "bank_secret",
            1_796_371_200
        );

    public byte[] Bytes => Encoding.UTF8.GetBytes(Body);

    public DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(At);

    public static Vector Of(string provider) =>
        provider switch
        {
            "stripe" => Stripe,
            "gocardless" => GoCardless,
            _ => Bank,
        };
}
