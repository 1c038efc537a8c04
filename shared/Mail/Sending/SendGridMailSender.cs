using System.Globalization;
using System.Net;
using MimeKit;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Aims.Mail;

/// <summary>Gives mails to SendGrid by its own library. Its retries are off: only our mail log knows what may be repeated.</summary>
public sealed class SendGridMailSender(ISendGridClient client, TimeProvider clock) : IMailSender
{
    private const long MostWait = 24 * 60 * 60;

    /// <summary>A sender with a key of its own.</summary>
    /// <param name="apiKey">The API key.</param>
    /// <param name="isEuropean">Whether mails stay in the EU.</param>
    /// <param name="http">Carries the requests; its time-out is when an answer is given up.</param>
    /// <param name="clock">For the instant at which a throttled sender may go on.</param>
    public static SendGridMailSender Of(string apiKey, bool isEuropean, HttpClient http, TimeProvider clock)
    {
        var options = new SendGridClientOptions { ApiKey = apiKey };
        if (isEuropean)
        {
            options.SetDataResidency("eu");
        }

        return new SendGridMailSender(new SendGridClient(http, options), clock);
    }

    /// <inheritdoc />
    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
    {
        if (MailLimits.TooLarge(mail) is { } refused)
        {
            return refused;
        }

        try
        {
            return Outcome(await client.SendEmailAsync(ToMessage(mail), stop));
        }
        catch (HttpRequestException e)
            when (e.HttpRequestError
                    is HttpRequestError.NameResolutionError
                        or HttpRequestError.ConnectionError
                        or HttpRequestError.SecureConnectionError
            )
        {
            // No connection was made, or TLS was not agreed on: nothing can have left.
            return new SendOutcome.Later($"the mail provider cannot be reached ({e.HttpRequestError})", null);
        }
        catch (HttpRequestException e)
        {
            return new SendOutcome.Uncertain($"the connection to the mail provider was lost ({e.HttpRequestError})");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new SendOutcome.Uncertain("the mail provider did not answer in time");
        }
    }

    private static SendGridMessage ToMessage(OutgoingMail mail)
    {
        var message = MailHelper.CreateSingleEmail(
            new SendGrid.Helpers.Mail.EmailAddress(mail.From.Address.Text, mail.From.Name),
            new SendGrid.Helpers.Mail.EmailAddress(MailboxAddress.EncodeAddrspec(mail.To.Text)),
            mail.Subject,
            mail.Text,
            mail.Html
        );
        if (mail.Attachment is { } file)
        {
            message.AddAttachment(
                file.FileName,
                Convert.ToBase64String(file.Content.Span),
                file.ContentType,
                "attachment"
            );
        }

        message.AddCategory(mail.Category);
        message.AddCustomArg("mail", mail.OpaqueId);
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        // Left to the account it may add a link by which a customer would stop all his invoices.
        message.SetSubscriptionTracking(enable: false);
        return message;
    }

    private SendOutcome Outcome(Response response) =>
        response.StatusCode switch
        {
            HttpStatusCode.Accepted or HttpStatusCode.OK => new SendOutcome.Accepted(
                Header(response, "X-Message-Id") ?? ""
            ),
            HttpStatusCode.TooManyRequests => new SendOutcome.Later(
                "the mail provider is busy (429)",
                UntilReset(response)
            ),
            >= HttpStatusCode.InternalServerError => new SendOutcome.Later(
                $"the mail provider failed ({(int)response.StatusCode})",
                null
            ),
            _ => new SendOutcome.Refused($"the mail provider refuses it ({(int)response.StatusCode})"),
        };

    /// <summary>X-RateLimit-Reset is the Unix second at which requests are taken again; one that is not within a day is not believed.</summary>
    private TimeSpan? UntilReset(Response response)
    {
        if (
            !long.TryParse(
                Header(response, "X-RateLimit-Reset"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var second
            )
        )
        {
            return null;
        }

        var wait = second - clock.GetUtcNow().ToUnixTimeSeconds();
        return wait > MostWait ? null : TimeSpan.FromSeconds(Math.Max(wait, 1));
    }

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
