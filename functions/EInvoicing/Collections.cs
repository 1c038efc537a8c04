using Aims.Billing;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Asks for what a contract has paid to be reported to the platform; without platform it costs nothing.</summary>
internal sealed class Collections(EInvoicePlatform platform, WorkQueues queues)
{
    public Task AskAsync(ContractId contract, CancellationToken stop) =>
        platform.IsOn
            ? queues.SendAsync(new ReportCollectionsMessage(contract), after: null, stop)
            : Task.CompletedTask;
}
