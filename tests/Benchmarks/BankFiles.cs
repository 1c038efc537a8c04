using System.Diagnostics;
using Aims.Banking;

namespace Aims.Benchmarks;

/// <summary>Reads statements of 10,000 and 100,000 entries: how fast, and what memory is held meanwhile.</summary>
internal static class BankFiles
{
    public const string Argument = "bankfiles";

    private const int Rounds = 5;

    /// <summary>Entries between two looks at the memory that is alive.</summary>
    private const int Look = 1_000;

    public static async Task RunAsync()
    {
        await Console.Out.WriteLineAsync(
            "camt.053    | entries |   MiB | entries a second | allocated an entry | alive at most | heap at most"
        );
        foreach (var entries in new[] { 10_000, 100_000 })
        {
            await Console.Out.WriteLineAsync(await MeasureAsync(entries));
        }
    }

    private static async Task<string> MeasureAsync(int entries)
    {
        var file = BankStatement.Of(entries);
        await ReadAsync(file);
        var perSecond = new List<double>();
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var watch = Stopwatch.StartNew();
            await ReadAsync(file);
            perSecond.Add(entries / watch.Elapsed.TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        var (alive, heap) = (await AliveAsync(file), await HeapAsync(file));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"version 8   | {entries, 7} | {file.Length / 1048576.0, 5:0.0} | {Median.Of(perSecond), 16:0} | {allocated / entries, 12} bytes | {alive / 1048576.0, 9:0.0} MiB | {heap / 1048576.0, 8:0.0} MiB"
        );
    }

    private static async Task ReadAsync(byte[] file, Action? now = null)
    {
        var items = 0;
        await foreach (var item in BankFile.ReadAsync(new MemoryStream(file, writable: false)))
        {
            GC.KeepAlive(item);
            if (++items % Look == 0)
            {
                now?.Invoke();
            }
        }
    }

    /// <summary>What is alive at most while it is read, beyond the file itself: garbage is collected before each look.</summary>
    private static async Task<long> AliveAsync(byte[] file)
    {
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await ReadAsync(file, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before));
        return most;
    }

    /// <summary>How much the heap holds at most, garbage included, beyond the file itself.</summary>
    private static async Task<long> HeapAsync(byte[] file)
    {
        var (before, most) = (GC.GetTotalMemory(forceFullCollection: true), 0L);
        await ReadAsync(file, () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before));
        return most;
    }
}
