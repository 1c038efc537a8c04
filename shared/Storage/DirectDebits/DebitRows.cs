using System.Globalization;
using Aims.Billing;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>
/// Rows of direct debits and back. A file is a partition: its sealed facts, then a row for each direct debit. A document is a
/// partition too: one claim for each attempt, which says the file it is in. One partition lists the files.
/// </summary>
internal static class DebitRows
{
    public const string Files = "files";
    public const string File = "file";
    public const string DebitPrefix = "debit|";
    public const string ClaimPrefix = "claim|";
    private const int Schema = 1;

    public static string DebitRow(EndToEndId id) => DebitPrefix + id;

    public static string ClaimRow(EndToEndId id) =>
        ClaimPrefix + id.Attempt.ToString("00", CultureInfo.InvariantCulture);

    public static TableEntity OfListed(string messageId) =>
        new(Files, messageId) { ["Schema"] = Schema, ["IsDone"] = false };

    public static TableEntity OfClaim(EndToEndId id, string messageId) =>
        new(id.Document.ToString(), ClaimRow(id)) { ["Schema"] = Schema, ["File"] = messageId };

    /// <summary>A file that is sealed: from now on it is what the bank gets.</summary>
    public static TableEntity OfFile(DebitFile file)
    {
        var row = new TableEntity(file.MessageId, File) { ["Schema"] = Schema, ["IsVoid"] = false };
        row.SetLong("Facts", DebitJson.Write(file));
        return row;
    }

    /// <summary>A file that was begun and will never be sealed.</summary>
    public static TableEntity OfVoid(string messageId) =>
        new(messageId, File) { ["Schema"] = Schema, ["IsVoid"] = true };

    /// <summary>The facts of a sealed file; null of a void one.</summary>
    public static DebitFile? ToFile(TableEntity row) =>
        row.GetBoolean("IsVoid") == true ? null : DebitJson.Read<DebitFile>(row.GetLong("Facts"));

    public static TableEntity OfDebit(FollowedDebit followed)
    {
        var row = new TableEntity(followed.MessageId, DebitRow(followed.Debit.Id)) { ["Schema"] = Schema };
        row.SetLong("Body", DebitJson.Write(followed));
        return row;
    }

    public static StoredDebit ToDebit(TableEntity row) =>
        new(DebitJson.Read<FollowedDebit>(row.GetLong("Body")), row.ETag);
}
