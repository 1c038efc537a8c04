using Aims.Mail;
using Aims.Storage;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>A mail to a real mailbox leaves once, whatever happens between its intent and its outcome.</summary>
[Collection(nameof(AppCollection))]
public sealed class MailDeliveryTests(AppFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly EmailAddress Recipient = A.Email("compta@exemple.fr");
    private readonly TestClock _clock = new("2026-12-01T05:00:00Z");

    private async Task<Delivered> DeliverAsync(int sequence, IMailSender sender)
    {
        await fixture.App.Get<StorageSetup>().ReadyAsync();
        var mails = new MailLog(fixture.App.Get<StorageClients>(), _clock);
        var document = A.Owed(A.Contract(), "2026-12-01")[0].Numbered(sequence);
        var mail = DocumentMail.Compose(document, Recipient, 1, "issued", new byte[] { 1 });
        return await new MailDelivery(mails, sender, isRepeatable: false, _clock).DeliverAsync(
            mail,
            document.Number.ToString(),
            "issued",
            Recipient,
            Stop
        );
    }

    private async Task<MailState> StateAsync(int sequence) =>
        Assert
            .Single(
                await fixture.App.Get<MailLog>().OfAsync(new DocumentNumber(Series.F, 2026, sequence).ToString(), Stop)
            )
            .State;

    [Fact]
    public async Task It_is_sent_once_although_its_message_comes_again()
    {
        var sender = new Sender(new SendOutcome.Accepted("id"));
        Assert.IsType<Delivered.Sent>(await DeliverAsync(9001, sender));
        Assert.IsType<Delivered.Sent>(await DeliverAsync(9001, sender));
        Assert.Equal((1, MailState.Accepted), (sender.Sent, await StateAsync(9001)));
    }

    [Fact]
    public async Task It_is_tried_again_while_the_provider_is_out_of_reach()
    {
        var sender = new Sender(new SendOutcome.Later("503", TimeSpan.FromSeconds(7)), new SendOutcome.Accepted("id"));
        Assert.Equal(TimeSpan.FromSeconds(7), Assert.IsType<Delivered.Later>(await DeliverAsync(9002, sender)).After);
        Assert.IsType<Delivered.Sent>(await DeliverAsync(9002, sender));
        Assert.Equal(2, sender.Sent);
    }

    [Fact]
    public async Task It_is_never_repeated_blindly_when_nobody_knows_whether_it_left()
    {
        var sender = new Sender(new SendOutcome.Uncertain("time-out"));
        Assert.IsType<Delivered.NeedsPerson>(await DeliverAsync(9003, sender));
        Assert.IsType<Delivered.NeedsPerson>(await DeliverAsync(9003, sender));
        Assert.Equal((1, MailState.Uncertain), (sender.Sent, await StateAsync(9003)));
    }

    [Fact]
    public async Task One_cut_short_while_sending_waits_for_the_lease_and_is_then_uncertain()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => DeliverAsync(9004, new Sender()));
        var sender = new Sender(new SendOutcome.Accepted("id"));
        _clock.MoveTo("2026-12-01T05:04:00Z");
        Assert.Equal(TimeSpan.FromMinutes(6), Assert.IsType<Delivered.Later>(await DeliverAsync(9004, sender)).After);
        _clock.MoveTo("2026-12-01T05:11:00Z");
        Assert.IsType<Delivered.NeedsPerson>(await DeliverAsync(9004, sender));
        Assert.Equal((0, MailState.Uncertain), (sender.Sent, await StateAsync(9004)));
    }

    [Fact]
    public async Task One_refused_needs_a_person_who_sees_why()
    {
        var sender = new Sender(new SendOutcome.Refused("the mail provider refuses it (400)"));
        Assert.Contains(
            "400",
            Assert.IsType<Delivered.NeedsPerson>(await DeliverAsync(9005, sender)).Reason,
            StringComparison.Ordinal
        );
    }

    /// <summary>Answers in turn; dies, as a killed process does, when it has no answer left.</summary>
    private sealed class Sender(params SendOutcome[] answers) : IMailSender
    {
        public int Sent { get; private set; }

        public Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken stop) =>
            Sent < answers.Length ? Task.FromResult(answers[Sent++]) : throw new InvalidOperationException("Killed.");
    }
}
