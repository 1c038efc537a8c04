using System.Diagnostics;

namespace Aims.Benchmarks;

/// <summary>Something that is done again and again, on one thread or on several.</summary>
internal sealed class Work(string name, int threads, Func<byte[]> make)
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);

    private readonly List<double> _perSecond = [];
    private readonly List<double> _processorMilliseconds = [];

    /// <summary>How often more of this is made than of another: medians of the ratios of each round.</summary>
    public Ratio To(Work other, string name) =>
        new(
            name,
            Math.Round(Median.Of(_perSecond.Zip(other._perSecond, (mine, its) => mine / its)), 2),
            Math.Round(Median.Of(PerProcessorSecond.Zip(other.PerProcessorSecond, (mine, its) => mine / its)), 2)
        );

    /// <summary>How many all threads would make in a second, had each a processor to itself.</summary>
    private IEnumerable<double> PerProcessorSecond => _processorMilliseconds.Select(each => threads * 1_000 / each);

    /// <summary>Works for a slice of time and notes how much was done.</summary>
    public void Round()
    {
        var made = new int[threads];
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var others = Enumerable.Range(1, threads - 1).Select(index => new Thread(() => Make(index))).ToList();
        others.ForEach(thread => thread.Start());
        Make(0);
        others.ForEach(thread => thread.Join());
        _perSecond.Add(made.Sum() / watch.Elapsed.TotalSeconds);
        _processorMilliseconds.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / made.Sum());

        void Make(int index)
        {
            while (watch.Elapsed < Slice)
            {
                make();
                made[index]++;
            }
        }
    }

    /// <summary>Forgets the rounds that only warmed the code.</summary>
    public void Forget()
    {
        _perSecond.Clear();
        _processorMilliseconds.Clear();
    }

    public Figures Figures()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = make().Length;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new Figures(
            name,
            threads,
            Math.Round(Median.Of(_perSecond), 1),
            Math.Round(Median.Of(_processorMilliseconds), 3),
            allocated,
            bytes
        );
    }
}
