using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace Aims.Storage;

/// <summary>What every row of ours is made of: texts, whole numbers, flags and instants. Never a decimal, which reads back as 0.</summary>
internal static class TableRows
{
    /// <summary>A property holds at most 32,768 UTF-16 units; a margin is kept (spec §6).</summary>
    private const int LongestPart = 30_000;

    /// <summary>Every row key that begins with <paramref name="prefix"/>, of one partition.</summary>
    /// <remarks>'~' sorts after every character that our keys use.</remarks>
    public static string StartingWith(string partition, string prefix) => Between(partition, prefix, prefix + "~");

    /// <summary>Row keys of one partition, both ends included.</summary>
    public static string Between(string partition, string first, string last) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}");

    /// <summary>A text too long for one property, in numbered parts.</summary>
    public static void SetLong(this TableEntity row, string name, string text)
    {
        var parts = (text.Length + LongestPart - 1) / LongestPart;
        row[name + "Parts"] = parts;
        for (var part = 0; part < parts; part++)
        {
            var start = part * LongestPart;
            row[PartName(name, part)] = text.Substring(start, Math.Min(LongestPart, text.Length - start));
        }
    }

    public static string GetLong(this TableEntity row, string name) =>
        string.Concat(
            Enumerable.Range(0, row.GetInt32(name + "Parts")!.Value).Select(part => row.GetString(PartName(name, part)))
        );

    /// <summary>The row, or null when there is none.</summary>
    public static async Task<TableEntity?> FindAsync(
        this TableClient table,
        string partition,
        string row,
        CancellationToken stop
    )
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: stop);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Whether somebody else changed or created a row first: the only refusals that are answers and not outages.</summary>
    public static bool IsConflict(this RequestFailedException refusal) => refusal.Status is 409 or 412;

    /// <summary>Takes away a row, unless somebody wrote it since <paramref name="version"/>: then it stays.</summary>
    public static async Task DeleteUnchangedAsync(
        this TableClient table,
        string partition,
        string row,
        ETag version,
        CancellationToken stop
    )
    {
        try
        {
            await table.DeleteEntityAsync(partition, row, version, stop);
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            // Written again meanwhile.
        }
    }

    private static string PartName(string name, int part) => name + part.ToString(CultureInfo.InvariantCulture);
}
