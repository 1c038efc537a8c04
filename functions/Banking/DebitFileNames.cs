using Aims.Billing;

namespace Aims.Functions;

/// <summary>Ids in files of the bank, and in requests, that may be those of our own files: any other text is nothing to look for, and may be no key.</summary>
internal static class DebitFileNames
{
    private const string Prefix = "SDD-";

    /// <summary>Whether a text may be the id of a file of ours (<c>MsgId</c>) or of a batch (<c>PmtInfId</c>).</summary>
    public static bool MayBe(string? id) =>
        id is not null && id.StartsWith(Prefix, StringComparison.Ordinal) && PaymentId.IsReference(id);

    /// <summary>The file that a batch of ours is in: its id without sequence and day (<see cref="DebitBatch.Id"/>); null: it is none.</summary>
    public static string? OfBatch(string? id)
    {
        if (!MayBe(id))
        {
            return null;
        }

        var parts = id!.Split('-');
        return parts.Length > 3 ? string.Join('-', parts[..^2]) : null;
    }
}
