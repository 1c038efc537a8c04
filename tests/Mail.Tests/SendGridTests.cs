using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Aims.Testing;

namespace Aims.Mail.Tests;

/// <summary>What SendGrid is told, and what its answers mean.</summary>
public sealed class SendGridTests
{
    private static readonly byte[] Pdf = [1, 2, 3];
    private static readonly TestClock Clock = new("2026-12-01T05:00:00Z");

    private static OutgoingMail Mail() =>
        DocumentMail.Compose(
            A.Owed(A.Contract(), "2026-12-01")[0].Numbered(123),
            A.Email("compta@exemple.fr"),
            1,
            "issued",
            Pdf
        );

    private static async Task<(SendOutcome Outcome, JsonElement Body)> SendAsync(
        Func<HttpRequestMessage, HttpResponseMessage> answer,
        OutgoingMail? mail = null
    )
    {
        using var api = new StubApi(answer);
        using var http = new HttpClient(api);
        var outcome = await SendGridMailSender
            .Of("SG.key", isEuropean: true, http, Clock)
            .SendAsync(mail ?? Mail(), TestContext.Current.CancellationToken);
        return (outcome, api.Body.Length == 0 ? default : JsonDocument.Parse(api.Body).RootElement);
    }

    private static HttpResponseMessage Status(HttpStatusCode status, string header = "X-None", string value = "")
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("") };
        response.Headers.Add(header, value);
        return response;
    }

    [Fact]
    public async Task A_mail_is_one_personalization_with_its_file_untracked_and_without_personal_data_in_its_arguments()
    {
        var (_, body) = await SendAsync(request =>
        {
            Assert.Equal("https://api.eu.sendgrid.com/v3/mail/send", request.RequestUri!.ToString());
            return Status(HttpStatusCode.Accepted, "X-Message-Id", "id-1");
        });
        var personalization = Assert.Single(body.GetProperty("personalizations").EnumerateArray());
        Assert.Equal(
            "compta@exemple.fr",
            Assert.Single(personalization.GetProperty("to").EnumerateArray()).GetProperty("email").GetString()
        );
        var attachment = Assert.Single(body.GetProperty("attachments").EnumerateArray());
        Assert.Equal(
            ("F2026-000123.pdf", "application/pdf"),
            (attachment.GetProperty("filename").GetString(), attachment.GetProperty("type").GetString())
        );
        Assert.Equal(Pdf, attachment.GetProperty("content").GetBytesFromBase64());
        Assert.Equal(
            ["text/plain", "text/html"],
            body.GetProperty("content").EnumerateArray().Select(part => part.GetProperty("type").GetString())
        );
        Assert.All(
            (string[])["click_tracking", "open_tracking", "subscription_tracking"],
            kind =>
                Assert.False(
                    body.GetProperty("tracking_settings").GetProperty(kind).GetProperty("enable").GetBoolean(),
                    kind
                )
        );
        Assert.False(body.TryGetProperty("headers", out _), "No list-unsubscribe header: an invoice is no newsletter.");
        Assert.Equal("{\"mail\":\"" + Mail().OpaqueId + "\"}", Arguments(body, personalization));
        Assert.Matches("^[0-9a-f]{32}$", Mail().OpaqueId);
        Assert.Equal("invoice", Assert.Single(body.GetProperty("categories").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_mail_without_a_file_says_nothing_of_files()
    {
        var (outcome, body) = await SendAsync(_ => Status(HttpStatusCode.Accepted), Mail() with { Attachment = null });
        Assert.IsType<SendOutcome.Accepted>(outcome);
        Assert.False(body.TryGetProperty("attachments", out _));
        Assert.Equal(2, body.GetProperty("content").GetArrayLength());
    }

    [Theory]
    [InlineData(202, "Accepted")]
    [InlineData(400, "Refused")]
    [InlineData(401, "Refused")]
    [InlineData(413, "Refused")]
    [InlineData(429, "Later")]
    [InlineData(500, "Later")]
    [InlineData(503, "Later")]
    public async Task Each_status_has_one_meaning(int status, string outcome) =>
        Assert.Equal(outcome, (await SendAsync(_ => Status((HttpStatusCode)status))).Outcome.GetType().Name);

    [Theory]
    [InlineData(400)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_failure_is_asked_once_and_its_reason_holds_no_personal_data(int status)
    {
        var requests = 0;
        var (outcome, _) = await SendAsync(_ =>
        {
            requests++;
            var response = Status((HttpStatusCode)status);
            response.Content = new StringContent("{\"errors\":[{\"message\":\"compta@exemple.fr is not valid\"}]}");
            return response;
        });
        Assert.Equal(1, requests);
        Assert.DoesNotContain("exemple", outcome.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_too_large_is_refused_before_it_leaves()
    {
        var mail = Mail();
        mail = mail with { Attachment = mail.Attachment! with { Content = new byte[16 * 1024 * 1024] } };
        var (outcome, _) = await SendAsync(_ => throw new InvalidOperationException("It left."), mail);
        Assert.IsType<SendOutcome.Refused>(outcome);
    }

    [Fact]
    public async Task A_domain_with_accents_travels_in_ascii()
    {
        var (_, body) = await SendAsync(
            _ => Status(HttpStatusCode.Accepted),
            Mail() with
            {
                To = A.Email("compta@société.fr"),
            }
        );
        var recipient = body.GetProperty("personalizations")[0].GetProperty("to")[0];
        Assert.Equal("compta@xn--socit-esab.fr", recipient.GetProperty("email").GetString());
    }

    [Fact]
    public async Task The_id_of_the_message_is_kept()
    {
        var (outcome, _) = await SendAsync(_ => Status(HttpStatusCode.Accepted, "X-Message-Id", "id-1"));
        Assert.Equal(new SendOutcome.Accepted("id-1"), outcome);
    }

    [Fact]
    public async Task A_throttled_sender_waits_until_the_second_it_is_told()
    {
        var reset = Clock.GetUtcNow().AddSeconds(42).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var (outcome, _) = await SendAsync(_ => Status(HttpStatusCode.TooManyRequests, "X-RateLimit-Reset", reset));
        Assert.Equal(TimeSpan.FromSeconds(42), Assert.IsType<SendOutcome.Later>(outcome).After);
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("99999999999999", null)]
    [InlineData("soon", null)]
    public async Task A_reset_that_makes_no_sense_does_not_stop_the_mail(string reset, int? seconds)
    {
        var (outcome, _) = await SendAsync(_ => Status(HttpStatusCode.TooManyRequests, "X-RateLimit-Reset", reset));
        var after = Assert.IsType<SendOutcome.Later>(outcome).After;
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, after);
    }

    [Fact]
    public async Task An_answer_that_never_comes_leaves_it_uncertain()
    {
        Assert.IsType<SendOutcome.Uncertain>(
            (await SendAsync(_ => throw new TaskCanceledException("time-out"))).Outcome
        );
        var lost = new HttpRequestException(HttpRequestError.ResponseEnded);
        Assert.IsType<SendOutcome.Uncertain>((await SendAsync(_ => throw lost)).Outcome);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task A_provider_that_cannot_be_reached_has_sent_nothing(HttpRequestError error)
    {
        var refused = new HttpRequestException(error, inner: new SocketException());
        Assert.IsType<SendOutcome.Later>((await SendAsync(_ => throw refused)).Outcome);
    }

    private static string Arguments(JsonElement body, JsonElement personalization) =>
        (
            body.TryGetProperty("custom_args", out var args) ? args : personalization.GetProperty("custom_args")
        ).GetRawText();

    private sealed class StubApi(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return answer(request);
        }
    }
}
