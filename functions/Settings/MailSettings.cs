#pragma warning disable MA0048 // A section and its choice.
namespace Aims.Functions;

/// <summary>How mails leave.</summary>
public enum MailChannel
{
    /// <summary>Through SendGrid.</summary>
    SendGrid,

    /// <summary>As <c>.eml</c> files in the container <c>outbox</c>: a local run.</summary>
    Outbox,
}

/// <summary>Section <c>Mail</c>.</summary>
/// <param name="Sender"><c>Mail:Sender</c>, default SendGrid.</param>
/// <param name="SendGridKey"><c>Mail:SendGridKey</c>, required by SendGrid; a Key Vault reference in Azure.</param>
/// <param name="IsEuropean"><c>Mail:IsEuropean</c>, default true: data stays in the EU.</param>
public sealed record MailSettings(MailChannel Sender, string SendGridKey, bool IsEuropean)
{
    internal static MailSettings Read(SettingsReader reader)
    {
        var sender = reader.Choice("Mail:Sender", MailChannel.SendGrid);
        return new MailSettings(
            sender,
            reader.Text("Mail:SendGridKey", sender == MailChannel.Outbox ? "" : null),
            reader.Flag("Mail:IsEuropean", true)
        );
    }
}
