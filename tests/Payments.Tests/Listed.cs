using System.Text;

namespace Aims.Payments.Tests;

/// <summary>Short ways to ask what a body says.</summary>
public static class Listed
{
    public static WebhookReading Read(string provider, string body) =>
        Providers.Of(provider, "secret").Read(Encoding.UTF8.GetBytes(body));

    public static EquatableList<WebhookEvent> Events(string provider, string body) =>
        Assert.IsType<WebhookReading.Events>(Read(provider, body)).Listed;

    public static PaymentEvent Known(string provider, string body) =>
        Assert.IsType<WebhookEvent.Known>(Assert.Single(Events(provider, body))).Happened;

    public static WebhookEvent.Unreadable Unreadable(string provider, string body) =>
        Assert.IsType<WebhookEvent.Unreadable>(Assert.Single(Events(provider, body)));

    /// <summary>Each fault as <c>path: rule</c>.</summary>
    public static IEnumerable<string> Faults(string provider, string body) =>
        Assert.IsType<WebhookReading.Refused>(Read(provider, body)).Faults.Select(fault => fault.ToString());
}
