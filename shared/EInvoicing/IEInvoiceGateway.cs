namespace Aims.EInvoicing;

/// <summary>The way to an approved platform (plateforme agréée), whichever it is.</summary>
/// <remarks>
/// Each call may be repeated, after an answer that got lost too: what is given under the same number, or the same number and sequence,
/// is the same thing. None throws for what the platform answers.
/// </remarks>
public interface IEInvoiceGateway
{
    /// <summary>Whether it takes documents of a rehearsal. A real platform would pass them on to real customers.</summary>
    bool TakesSpecimens { get; }

    /// <summary>Gives a document; its key is its number.</summary>
    Task<GatewayOutcome> SubmitAsync(EInvoiceSubmission submission, CancellationToken stop);

    /// <summary>Says that money was received (212); its key is the number and the sequence of the report.</summary>
    Task<GatewayOutcome> PushStatusAsync(CollectionSubmission submission, CancellationToken stop);

    /// <summary>The statuses that came since a cursor; some of them again, which whoever asks knows by their ids.</summary>
    /// <param name="cursor">What the last answer gave; empty at first.</param>
    /// <param name="stop">Stops it.</param>
    Task<PulledStatuses> PullStatusesAsync(string cursor, CancellationToken stop);
}
