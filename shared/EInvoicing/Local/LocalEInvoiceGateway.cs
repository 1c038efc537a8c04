namespace Aims.EInvoicing;

/// <summary>
/// Files what would be transmitted instead of transmitting it: a local run. Statuses are files that a person drops. Filing something
/// again writes the same bytes.
/// </summary>
/// <param name="put">Stores a file under a name.</param>
/// <param name="list">The files whose names begin so.</param>
public sealed class LocalEInvoiceGateway(
    Func<string, ReadOnlyMemory<byte>, CancellationToken, Task> put,
    Func<string, CancellationToken, IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Body)>> list
) : IEInvoiceGateway
{
    /// <summary>Where statuses are dropped, as <see cref="StatusFile"/> reads them.</summary>
    public const string In = "in/";

    private const string Out = "out/";

    /// <inheritdoc />
    public bool TakesSpecimens => true;

    /// <inheritdoc />
    public Task<GatewayOutcome> SubmitAsync(EInvoiceSubmission submission, CancellationToken stop) =>
        FileAsync(submission.Number, $"{submission.Number}.pdf", submission.File, stop);

    /// <inheritdoc />
    public Task<GatewayOutcome> PushStatusAsync(CollectionSubmission submission, CancellationToken stop)
    {
        var (number, sequence) = (submission.Report.Document, submission.Report.Sequence);
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{number}-{LifecycleStatus.Collected}-{sequence:0000}.xml"
        );
        return FileAsync(number, name, CollectionXml.Write(submission), stop);
    }

    /// <inheritdoc />
    /// <remarks>There are a handful of files: all of them, every time, and no cursor.</remarks>
    public async Task<PulledStatuses> PullStatusesAsync(string cursor, CancellationToken stop)
    {
        var (statuses, unreadable) = (new List<ReceivedStatus>(), new List<(string, string)>());
        await foreach (var (name, body) in list(In, stop))
        {
            var id = name[In.Length..];
            var read = StatusFile.Read(id, body);
            if (read.IsGood)
            {
                statuses.Add(read.Value);
            }
            else
            {
                unreadable.Add((id, string.Join("; ", read.Faults)));
            }
        }

        return new PulledStatuses(statuses, unreadable, cursor);
    }

    private async Task<GatewayOutcome> FileAsync(
        DocumentNumber number,
        string name,
        ReadOnlyMemory<byte> file,
        CancellationToken stop
    )
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{Out}{number.Year:0000}/{name}");
        await put(path, file, stop);
        return new GatewayOutcome.Deposited(path);
    }
}
