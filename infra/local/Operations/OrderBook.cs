namespace Aims.Local;

/// <summary>The orders that a desk has taken: each once, and never one that is older than what it has.</summary>
internal sealed class OrderBook
{
    private readonly Lock _turn = new();
    private readonly List<ReceivedOrder> _taken = [];

    /// <summary>Every order, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedOrder> Taken
    {
        get
        {
            lock (_turn)
            {
                return [.. _taken];
            }
        }
    }

    /// <summary>Takes an order, or says by an HTTP status why it does not.</summary>
    /// <returns>Whether it is new, and the status: 202, also for one that it has; 409 older; 422 another under the same key.</returns>
    public (bool IsNew, int Status) Take(ReceivedOrder order)
    {
        lock (_turn)
        {
            var ofContract = _taken.Where(it => it.Contract == order.Contract).ToList();
            if (ofContract.Find(it => it.Sequence == order.Sequence) is { } same)
            {
                var isSame = same.Json == order.Json;
                return (false, isSame ? StatusCodes.Status202Accepted : StatusCodes.Status422UnprocessableEntity);
            }

            if (ofContract.Exists(it => it.Sequence > order.Sequence))
            {
                return (false, StatusCodes.Status409Conflict);
            }

            _taken.Add(order);
            return (true, StatusCodes.Status202Accepted);
        }
    }
}
