using System.Text.Json;

namespace Aims.Local;

/// <summary>Where the contracts of a run come from: a file, or made up.</summary>
internal static class ContractSource
{
    /// <summary>Reads or makes up what is fed; every fault of a file is named.</summary>
    public static ContractFile Read(MonthOptions options) =>
        options.Contracts is { } path
            ? ReadFile(path)
            : Generator.Make(options.Generate!.Value, options.Seed, options.Month);

    /// <summary>Reads a file; every fault of it is named.</summary>
    public static ContractFile ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{path} does not exist.");
        }

        var file = Parse(path);
        return file.IsGood
            ? file.Value
            : throw new UsageException(
                $"{path} breaks these rules; nothing was written:"
                    + string.Concat(file.Faults.Select(fault => $"\n  {fault}"))
            );
    }

    private static Checked<ContractFile> Parse(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return ContractJson.ReadFile(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new UsageException($"{path} is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
    }
}
