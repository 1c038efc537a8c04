using Aims.Documents;
using Aims.Mail;
using Aims.Storage;
using Aims.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aims.Functions.Tests;

/// <summary>A notice that was decided is mailed once to each recipient, however often its message comes, and is marked sent then only.</summary>
[Collection(nameof(AppCollection))]
public sealed class SendNoticeTests(AppFixture fixture)
{
    private const string Key = "suspended|3";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TestClock Clock = new("2026-12-16T06:00:00Z");

    private TestApp App => fixture.App;

    private AccountTable Accounts => App.Get<AccountTable>();

    /// <summary>As the default engine decides a notice: it and what it says, in one transaction.</summary>
    private async Task<SendNoticeMessage> DecideAsync(string id)
    {
        await App.Get<StorageSetup>().ReadyAsync();
        var contract = new ContractId(id);
        var notice = new Notice(Key, NoticeKind.Suspended, SampleNotice.Day, SampleNotice.Number);
        var facts = SampleNotice.Of(NoticeKind.Suspended) with { Notice = notice, Contract = contract };
        await Accounts.ChangeAsync(
            contract,
            stored => new AccountUpdate("decided")
            {
                Proceedings = stored.Proceedings.With(notice),
                NoticeFacts = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [Key] = NoticeJson.Write(facts),
                },
            },
            read: null,
            Stop
        );
        return new SendNoticeMessage(contract, Key);
    }

    private async Task<Notice> NoticeAsync(SendNoticeMessage message) =>
        Assert.Single((await Accounts.ReadAsync(message.Contract, Stop)).Proceedings.Notices);

    private async Task<MailState[]> StatesAsync(SendNoticeMessage message) =>
        [
            .. (await App.Get<MailLog>().OfAsync($"{message.Contract}|{message.Notice}", Stop)).Select(mail =>
                mail.State
            ),
        ];

    private async Task<List<string>> FilesAsync(SendNoticeMessage message) =>
        await App.Get<StorageClients>()
            .Blobs.GetBlobContainerClient(StorageNames.Outbox)
            .GetBlobsAsync(cancellationToken: Stop)
            .Select(blob => blob.Name)
            .Where(name => name.Contains($"/{message.Contract}-", StringComparison.Ordinal))
            .ToListAsync(Stop);

    private async Task<string> ParkedAsync(string text) =>
        (await App.Get<ParkedTable>().AllAsync(Stop)).Single(parked => parked.Text == text).Reason;

    /// <summary>The function with a provider of its own, whose mails must never be repeated.</summary>
    private SendNotice With(IMailSender sender) =>
        new(
            Accounts,
            new MailDelivery(App.Get<MailLog>(), sender, isRepeatable: false, Clock),
            App.Get<WorkQueues>(),
            new RunsSettings(Issuing: true, Mails: true, Orders: true, Debits: true),
            Theme.House,
            NullLogger<SendNotice>.Instance
        );

    private async Task<SendNoticeMessage> ReceiveAsync()
    {
        var queue = App.Get<StorageClients>().Queues.GetQueueClient(StorageNames.NoticesToSend);
        for (var look = 0; look < 100; look++)
        {
            if ((await queue.ReceiveMessageAsync(cancellationToken: Stop)).Value is { } message)
            {
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Stop);
                return SendNoticeMessage.Read(message.Body.ToString()).Value!;
            }

            await Task.Delay(100, Stop);
        }

        throw new TimeoutException("No message came back.");
    }

    [Fact]
    public async Task Each_recipient_gets_one_mail_with_the_statement_although_the_message_comes_three_times()
    {
        var message = await DecideAsync("N-1");
        for (var time = 0; time < 3; time++)
        {
            Assert.True((await App.DeliverAsync("SendNotice", message.Write())).IsSuccessStatusCode);
        }

        Assert.Equal(
            ["2026/notices/N-1-suspended-3-1.eml", "2026/notices/N-1-suspended-3-2.eml"],
            await FilesAsync(message)
        );
        Assert.Equal([MailState.Accepted, MailState.Accepted], await StatesAsync(message));
        Assert.True((await NoticeAsync(message)).IsSent);
        var journal = await Accounts.JournalAsync(message.Contract, Stop);
        Assert.Single(journal, entry => entry.Text.Contains("notice suspended|3 sent", StringComparison.Ordinal));

        var eml = await App.Get<StorageClients>()
            .Blobs.GetBlobContainerClient(StorageNames.Outbox)
            .GetBlobClient("2026/notices/N-1-suspended-3-1.eml")
            .DownloadContentAsync(Stop);
        Assert.Contains("releve-N-1-2026-12-16.pdf", eml.Value.Content.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_a_real_mailbox_each_mail_leaves_once()
    {
        var message = await DecideAsync("N-2");
        var provider = new Provider(_ => new SendOutcome.Accepted("id"));
        Assert.Equal(Verdict.Done, await With(provider).RunAsync(message.Write(), Stop));
        Assert.Equal(Verdict.Done, await With(provider).RunAsync(message.Write(), Stop));
        Assert.Equal(["compta@exemple.fr", "anne.lefevre@exemple.fr"], provider.Asked);
    }

    [Fact]
    public async Task A_notice_that_nobody_decided_is_parked()
    {
        var text = new SendNoticeMessage(new("N-3"), Key).Write();
        Assert.True((await App.DeliverAsync("SendNotice", text)).IsSuccessStatusCode);
        Assert.Equal("N-3 has no notice suspended|3", await ParkedAsync(text));
    }

    [Theory]
    [InlineData("hello", "is not JSON")]
    [InlineData("""{"version":1,"contract":"N-3","notice":"a/b"}""", "notice: must have only")]
    public async Task What_is_no_message_is_parked(string text, string reason)
    {
        Assert.True((await App.DeliverAsync("SendNotice", text)).IsSuccessStatusCode);
        Assert.StartsWith(reason, await ParkedAsync(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_provider_is_out_of_order_it_waits_and_only_what_has_not_left_is_tried_again()
    {
        var message = await DecideAsync("N-4");
        var down = new Provider(to =>
            to.StartsWith("anne", StringComparison.Ordinal)
                ? new SendOutcome.Later("503", TimeSpan.FromSeconds(1))
                : new SendOutcome.Accepted("id")
        );
        Assert.Equal(Verdict.Done, await With(down).RunAsync(message.Write(), Stop));
        Assert.False((await NoticeAsync(message)).IsSent);

        var again = await ReceiveAsync();
        Assert.Equal(message with { Attempt = 1 }, again);
        var up = new Provider(_ => new SendOutcome.Accepted("id"));
        Assert.Equal(Verdict.Done, await With(up).RunAsync(again.Write(), Stop));
        Assert.Equal(["anne.lefevre@exemple.fr"], up.Asked);
        Assert.True((await NoticeAsync(message)).IsSent);
    }

    [Fact]
    public async Task One_refused_goes_to_a_person_and_nothing_is_left_to_be_done()
    {
        var message = await DecideAsync("N-5");
        var provider = new Provider(to =>
            to.StartsWith("anne", StringComparison.Ordinal)
                ? new SendOutcome.Refused("no such mailbox")
                : new SendOutcome.Accepted("id")
        );
        var verdict = await With(provider).RunAsync(message.Write(), Stop);
        Assert.Equal("the mail of N-5|suspended|3 is refused: no such mailbox", verdict.ParkedFor);
        Assert.True((await NoticeAsync(message)).IsSent);
    }

    [Fact]
    public async Task A_mail_cut_short_while_sending_leaves_the_notice_unsent()
    {
        var message = await DecideAsync("N-6");
        var dying = new Provider(_ => throw new InvalidOperationException("Killed."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => With(dying).RunAsync(message.Write(), Stop));
        Assert.False((await NoticeAsync(message)).IsSent);
    }

    [Fact]
    public async Task While_mails_are_switched_off_it_waits_in_its_queue()
    {
        var message = await DecideAsync("N-7");
        await using var off = await TestApp.StartAsync(fixture.ConnectionString, Clock, "--Runs:Mails=false");
        Assert.True((await off.DeliverAsync("SendNotice", message.Write())).IsSuccessStatusCode);
        Assert.Empty(await FilesAsync(message));
        Assert.False((await NoticeAsync(message)).IsSent);
        Assert.Equal(1, (await App.Get<WorkQueues>().DepthsAsync(Stop))[StorageNames.NoticesToSend]);
        await App.Get<StorageClients>().Queues.GetQueueClient(StorageNames.NoticesToSend).ClearMessagesAsync(Stop);
    }

    /// <summary>Remembers whom it was asked to reach, and answers.</summary>
    private sealed class Provider(Func<string, SendOutcome> answer) : IMailSender
    {
        public List<string> Asked { get; } = [];

        public Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken stop)
        {
            Asked.Add(mail.To.Text);
            return Task.FromResult(answer(mail.To.Text));
        }
    }
}
