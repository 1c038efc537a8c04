using System.Collections.Concurrent;
using Aims.EInvoicing;

namespace Aims.Functions.Tests;

/// <summary>A platform that remembers every call and answers as the test says.</summary>
internal sealed class FakeGateway : IEInvoiceGateway
{
    public ConcurrentQueue<EInvoiceSubmission> Submitted { get; } = new();

    public ConcurrentQueue<CollectionReport> Pushed { get; } = new();

    public Func<DocumentNumber, GatewayOutcome> OnSubmit { get; set; } =
        number => new GatewayOutcome.Deposited($"P-{number}");

    public Func<CollectionReport, GatewayOutcome> OnPush { get; set; } =
        report => new GatewayOutcome.Deposited($"R-{report.Document}-{report.Sequence}");

    public Func<string, PulledStatuses> OnPull { get; set; } = cursor => new PulledStatuses([], [], cursor);

    public bool TakesSpecimens { get; set; } = true;

    /// <summary>The numbers in the order in which they came.</summary>
    public IEnumerable<string> Numbers => Submitted.Select(submission => submission.Number.ToString());

    /// <summary><c>F2026-000001#1 2026-12-04 2000 12000</c>: number and sequence, then day, rate and cents of each block.</summary>
    public IEnumerable<string> Reports =>
        Pushed.Select(report =>
            string.Join(
                ' ',
                report
                    .Parts.Select(part => $"{part.Day:yyyy-MM-dd} {part.Rate.BasisPoints} {part.Amount.Cents}")
                    .Prepend($"{report.Document}#{report.Sequence}")
            )
        );

    public Task<GatewayOutcome> SubmitAsync(EInvoiceSubmission submission, CancellationToken stop)
    {
        Submitted.Enqueue(submission);
        return Task.FromResult(OnSubmit(submission.Number));
    }

    public Task<GatewayOutcome> PushStatusAsync(CollectionSubmission submission, CancellationToken stop)
    {
        Pushed.Enqueue(submission.Report);
        return Task.FromResult(OnPush(submission.Report));
    }

    public Task<PulledStatuses> PullStatusesAsync(string cursor, CancellationToken stop) =>
        Task.FromResult(OnPull(cursor));
}
