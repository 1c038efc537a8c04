using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Aims.Payments;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Ten thousand changed webhooks, sent to the real app: none brings it down, and only what is signed is written.</summary>
public sealed class WebhookFuzzTests(WebhookFixture fixture, ITestOutputHelper output) : IClassFixture<WebhookFixture>
{
    private const int Requests = 10_000;
    private const int AtOnce = 16;
    private const int Seed = 20_261_125;

    private static readonly Dictionary<string, IWebhookProvider> Readers = new IWebhookProvider[]
    {
        new StripeWebhook(new WebhookSecrets("any"), SignatureRules.Tolerance),
        new GoCardlessWebhook(new WebhookSecrets("any")),
        new BankWebhook(new WebhookSecrets("any"), SignatureRules.Tolerance),
    }.ToDictionary(provider => provider.Name);

    private readonly ConcurrentBag<(MutatedWebhook Sent, int Status)> _answers = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>How many messages it is worth; null when it is no message of that provider.</summary>
    private static int? EventsOf(MutatedWebhook sent) =>
        Readers[sent.Sent.Provider].Read(sent.Sent.Body) is WebhookReading.Events events ? events.Listed.Count : null;

    /// <summary>The one status, or the family of them, that a request must be answered with.</summary>
    private static bool IsRight(MutatedWebhook sent, int status) =>
        sent.IsSigned
            ? status
                == EventsOf(sent) switch
                {
                    null => 400,
                    0 => 204,
                    _ => 200,
                }
            : status is >= 400 and < 500;

    private async Task SendAsync()
    {
        using var handler = new SocketsHttpHandler
        {
            // So that what is no ASCII goes over the wire at all.
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        };
        using var http = new HttpClient(handler) { BaseAddress = fixture.App.Address };
        await Parallel.ForEachAsync(
            new WebhookMutations(Seed).Take(Requests).ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Stop },
            async (next, stop) =>
            {
                using var reply = await next.Sent.SendAsync(http, stop);
                var status = (int)reply.StatusCode;
                _answers.Add((next, status));
                Assert.True(
                    IsRight(next, status),
                    $"seed {Seed}: {next.How}, {next.Sent.Provider} answered {status}: "
                        + $"{Encoding.Latin1.GetString(next.Sent.Body)} [{next.Sent.Signature}]"
                );
            }
        );
    }

    [Fact]
    public async Task Ten_thousand_changed_webhooks_are_answered_and_only_what_is_signed_is_written_and_processed()
    {
        var contracts = Enumerable.Range(1, WebhookMutations.Documents).Select(n => A.Contract($"C-{n:0000}")).ToList();
        await Opened.InAsync(fixture.App, contracts, it => [A.Owed(it, "2026-12-01")[0]], Stop);
        var before = await fixture.WrittenAsync(Stop);
        var watch = Stopwatch.StartNew();
        await SendAsync();
        var sent = watch.Elapsed;

        var taken = _answers.Where(answer => answer.Status == 200).Select(answer => answer.Sent).ToList();
        var bodies = taken.Select(it => $"{it.Sent.Provider} {Sha256Hex.Of(it.Sent.Body)}").Distinct().Count();
        var messages = taken.Sum(it => EventsOf(it)!.Value);
        Assert.Equal((before.Bodies + bodies, before.Messages + messages), await fixture.WrittenAsync(Stop));
        Assert.True(taken.Count > Requests / 20, $"Only {taken.Count} were taken: the mutations break everything.");

        output.WriteLine(
            $"{_answers.Count} answered in {sent.TotalSeconds:0.0} s; {bodies} bodies, {messages} messages"
        );
        watch.Restart();
        var delivered = await new Deliveries([fixture.App], times: 1, Seed).DrainAsync(Stop);
        Assert.True(delivered >= messages);

        var parked = await fixture.App.Get<ParkedTable>().AllAsync(Stop);
        foreach (var how in _answers.GroupBy(answer => (answer.Status, answer.Sent.How)).OrderBy(group => group.Key))
        {
            output.WriteLine($"{how.Key.Status} {how.Key.How}: {how.Count()}");
        }

        output.WriteLine($"{delivered} processed in {watch.Elapsed.TotalSeconds:0.0} s; {parked.Count} parked");
    }
}
