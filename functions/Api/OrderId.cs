using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>An order in an address: the contract, a dash, the sequence: <c>C-0042-7</c>.</summary>
internal readonly record struct OrderId(ContractId Contract, int Sequence)
{
    public static bool TryParse(string text, out OrderId id)
    {
        id = default;
        var dash = text.LastIndexOf('-');
        if (
            dash < 1
            || !ContractId.TryParse(text[..dash], out var contract)
            || !int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
        )
        {
            return false;
        }

        id = new OrderId(contract, sequence);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contract}-{Sequence}");
}
