namespace Aims.Billing.Tests;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>Executes orders as the function does; operations are out of reach now and then, or their answer is.</summary>
internal sealed class SimulatedExecutor(Random random, SimulationChecks checks)
{
    public void Execute(SimulatedContract contract)
    {
        var (stage, endpoint) = (contract.Stage, contract.Endpoint);
        if (endpoint.InTransit.Count > 0 && random.Next(2) == 0)
        {
            endpoint.Deliver(endpoint.InTransit[0].Sequence, endpoint.InTransit[0].Change);
            endpoint.InTransit.RemoveAt(0);
        }

        var pending = stage.Proceedings.Orders.Where(order => order.IsPending).ToList();
        if (pending.Count > 0)
        {
            Execute(contract, pending[random.Next(pending.Count)], isGood: false);
        }
    }

    public void Execute(SimulatedContract contract, ServiceOrder order, bool isGood)
    {
        var (stage, endpoint) = (contract.Stage, contract.Endpoint);
        var isNew = stage.Proceedings.Find(order.Sequence)!.State == OrderState.Queued;
        stage.Send(order.Sequence);
        if (!stage.IsLeaving(order.Sequence))
        {
            return;
        }

        checks.BeforeCall(contract, order.Sequence, isNew);

        switch (isGood ? 3 : random.Next(8))
        {
            case 0: // out of reach
                break;
            case 1: // done, and the answer got lost
                endpoint.Deliver(order.Sequence, order.Change);
                break;
            case 2: // it comes late
                endpoint.InTransit.Add((order.Sequence, order.Change));
                break;
            default:
                Assert.True(endpoint.Deliver(order.Sequence, order.Change), "The last order is the highest.");
                stage.Acknowledge(order.Sequence);
                break;
        }
    }
}
