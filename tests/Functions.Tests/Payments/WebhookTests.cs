using System.Text;
using System.Text.Json;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Webhooks over HTTP on the real app: what is taken, what is refused with which status, and what is written of either.</summary>
public sealed class WebhookTests(WebhookFixture fixture) : IClassFixture<WebhookFixture>
{
    private static readonly DateTimeOffset Now = WebhookFixture.Now;

    public static TheoryData<string> Providers => [.. TestSecrets.Providers];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestApp App => fixture.App;

    private static (string Body, int Events) GoodOf(string provider, string payment) =>
        provider switch
        {
            "stripe" => (WebhookBodies.Stripe($"pi_{payment}", 15_480, "F2026-000999"), 1),
            "gocardless" => (
                WebhookBodies.GoCardless(
                    WebhookBodies.GoCardlessEvent($"PM1{payment}", "confirmed", 15_480, "F2026-000999"),
                    WebhookBodies.GoCardlessEvent($"PM2{payment}", "confirmed", 15_480, "F2026-000999"),
                    WebhookBodies.GoCardlessEvent($"PM2{payment}", "charged_back"),
                    """{"id":"EV9","resource_type":"mandates","action":"created","links":{"mandate":"MD1"} }"""
                ),
                3
            ),
            _ => (
                WebhookBodies.Bank(
                    WebhookBodies.BankEvent($"B1{payment}", 15_480, "F2026-000999"),
                    WebhookBodies.BankReversal($"B1{payment}", "R-1")
                ),
                2
            ),
        };

    private async Task<(int Status, string Text)> SendAsync(Webhook webhook, bool isChunked = false)
    {
        using var reply = await webhook.SendAsync(App.Http, Stop, isChunked);
        return ((int)reply.StatusCode, await reply.Content.ReadAsStringAsync(Stop));
    }

    private Task<int> DrainAsync() => new Deliveries([App], times: 2, seed: 1).DrainAsync(Stop);

    private async Task RefusedAsync(Webhook webhook, int status, bool isChunked = false)
    {
        var before = await fixture.WrittenAsync(Stop);
        using var counted = new RefusedCount(App);
        var (given, text) = await SendAsync(webhook, isChunked);
        Assert.Equal(status, given);
        using var problem = JsonDocument.Parse(text);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(before, await fixture.WrittenAsync(Stop));
        Assert.Equal([$"1 provider={webhook.Provider} status={status}"], counted.Counted);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_good_webhook_is_stored_byte_for_byte_and_queued_event_by_event(string provider)
    {
        var (body, events) = GoodOf(provider, "good");
        var before = await fixture.WrittenAsync(Stop);
        var webhook = Webhook.Of(provider, body, Now);
        Assert.Equal((200, "{}"), await SendAsync(webhook));
        Assert.Equal((before.Bodies + 1, before.Messages + events), await fixture.WrittenAsync(Stop));

        var blob = App.Get<StorageClients>()
            .Blobs.GetBlobContainerClient(StorageNames.Inbox)
            .GetBlobClient($"{provider}/2026-12-01/{Sha256Hex.Of(webhook.Body)}.json");
        Assert.Equal(webhook.Body, (await blob.DownloadContentAsync(Stop)).Value.Content.ToArray());
        Assert.Equal(events, await DrainAsync());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_secret_that_replaces_another_is_good_at_the_same_time(string provider)
    {
        var body = Encoding.UTF8.GetBytes(GoodOf(provider, "rotated").Body);
        Assert.Equal((200, "{}"), await SendAsync(Webhook.Of(provider, body, Now, TestSecrets.NextOf(provider))));
        await DrainAsync();
    }

    [Fact]
    public async Task Events_that_do_not_concern_us_are_answered_and_not_kept()
    {
        var before = await fixture.WrittenAsync(Stop);
        var stripe = WebhookBodies.Stripe("pi_other", 1, "", type: "customer.created");
        Assert.Equal((204, ""), await SendAsync(Webhook.Of("stripe", stripe, Now)));
        var goCardless = WebhookBodies.GoCardless(
            """{"id":"EV8","resource_type":"mandates","action":"created","links":{"mandate":"MD1"} }"""
        );
        Assert.Equal((204, ""), await SendAsync(Webhook.Of("gocardless", goCardless, Now)));
        Assert.Equal(before, await fixture.WrittenAsync(Stop));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Without_signature_a_webhook_is_refused(string provider) =>
        await RefusedAsync(Webhook.Of(provider, GoodOf(provider, "x").Body, Now) with { Signature = null }, 401);

    [Theory]
    [InlineData("stripe", 401)]
    [InlineData("gocardless", 498)]
    [InlineData("bank", 401)]
    public async Task With_a_bad_signature_a_webhook_is_refused_as_its_provider_expects(string provider, int status)
    {
        var good = Webhook.Of(provider, GoodOf(provider, "x").Body, Now);
        await RefusedAsync(good with { Body = [.. good.Body, (byte)' '] }, status);
        await RefusedAsync(good with { Signature = "nothing" }, status);
        await RefusedAsync(Webhook.Of(provider, good.Body, Now, "whsec_of_somebody_else"), status);
    }

    [Theory]
    [InlineData("stripe")]
    [InlineData("bank")]
    public async Task A_signature_of_another_time_is_refused(string provider)
    {
        var body = GoodOf(provider, "outdated").Body;
        await RefusedAsync(Webhook.Of(provider, body, Now.AddSeconds(-301)), 401);
        await RefusedAsync(Webhook.Of(provider, body, Now.AddSeconds(301)), 401);
        Assert.Equal(200, (await SendAsync(Webhook.Of(provider, body, Now.AddSeconds(-300)))).Status);
        await DrainAsync();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_body_over_one_mebibyte_is_refused_and_one_of_that_length_is_read(string provider)
    {
        var body = Encoding.UTF8.GetBytes(GoodOf(provider, "long").Body.PadRight(1024 * 1024));
        var padded = body[..(1024 * 1024)];
        Assert.Equal(200, (await SendAsync(Webhook.Of(provider, padded, Now, TestSecrets.Of(provider)))).Status);
        await DrainAsync();
        await RefusedAsync(Webhook.Of(provider, [.. padded, (byte)' '], Now, TestSecrets.Of(provider)), 413);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_body_without_length_is_refused_and_counted(string provider) =>
        await RefusedAsync(Webhook.Of(provider, GoodOf(provider, "x").Body, Now), 411, isChunked: true);

    [Fact]
    public async Task Who_is_no_provider_or_has_no_secret_has_no_address()
    {
        var webhook = Webhook.Of("bank", GoodOf("bank", "x").Body, Now);
        Assert.Equal(404, (await SendAsync(webhook with { Provider = "paypal" })).Status);
        Assert.Equal(404, (await SendAsync(webhook with { Provider = "Bank" })).Status);

        await using var deaf = await TestApp.StartAsync(
            fixture.Emulator.ConnectionString,
            new TestClock("2026-12-01T05:00:00Z")
        );
        foreach (var provider in TestSecrets.Providers)
        {
            using var reply = await Webhook.Of(provider, GoodOf(provider, "x").Body, Now).SendAsync(deaf.Http, Stop);
            Assert.Equal(404, (int)reply.StatusCode);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_a_post_is_a_webhook(string method)
    {
        foreach (var provider in (string[])["stripe", "paypal", "%00", "a/b"])
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/webhooks/{provider}");
            using var reply = await App.Http.SendAsync(request, Stop);
            Assert.Contains((int)reply.StatusCode, (int[])[400, 404, 405]);
        }
    }

    [Fact]
    public async Task A_bank_body_that_breaks_rules_is_told_which()
    {
        var before = await fixture.WrittenAsync(Stop);
        var body = """{"version":1,"events":[{"event":"E","payment":"a b","kind":"received","amountCents":-5}]}""";
        var (status, text) = await SendAsync(Webhook.Of("bank", body, Now));
        Assert.Equal(400, status);
        using var problem = JsonDocument.Parse(text);
        Assert.Equal(
            ["events[0].amountCents", "events[0].bookedOn", "events[0].currency", "events[0].payment"],
            problem
                .RootElement.GetProperty("errors")
                .EnumerateArray()
                .Select(error => error.GetProperty("field").GetString())
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal(before, await fixture.WrittenAsync(Stop));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_webhook_that_is_played_again_is_answered_and_changes_nothing(string provider)
    {
        var id = $"C-{provider}";
        var opened = await Opened.InAsync(App, [A.Contract(id)], it => [A.Owed(it, "2026-12-01")[0]], Stop);
        var invoice = opened[0].Number.ToString();
        var body = provider switch
        {
            "stripe" => WebhookBodies.Stripe("pi_again", 20_000, invoice),
            "gocardless" => WebhookBodies.GoCardless(
                WebhookBodies.GoCardlessEvent("PMagain", "confirmed", 20_000, invoice)
            ),
            _ => WebhookBodies.Bank(WebhookBodies.BankEvent("Bagain", 20_000, invoice)),
        };
        var webhook = Webhook.Of(provider, body, Now);
        Assert.Equal(200, (await SendAsync(webhook)).Status);
        Assert.Equal(1, await DrainAsync());
        var account = await App.ReadAsync($"/contracts/{id}/account");
        Assert.Equal(30_960 - 20_000, account.GetProperty("balanceCents").GetInt64());
        var journal = (await App.Get<AccountTable>().ReadAsync(new ContractId(id), Stop)).JournalHead;

        // The same bytes, and the same event signed anew as a provider that tries again does.
        Assert.Equal(200, (await SendAsync(webhook)).Status);
        Assert.Equal(200, (await SendAsync(Webhook.Of(provider, body, Now.AddSeconds(-60)))).Status);
        Assert.Equal(2, await DrainAsync());
        Assert.Equal(account.GetRawText(), (await App.ReadAsync($"/contracts/{id}/account")).GetRawText());
        Assert.Equal(journal, (await App.Get<AccountTable>().ReadAsync(new ContractId(id), Stop)).JournalHead);
    }
}
