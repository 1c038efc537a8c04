using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>Something that is counted within a contract, in an address: the order or the refund <c>C-0042-7</c>.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Ordinal">Which one of it, from 1: the sequence of an order, the ordinal of a refund.</param>
internal readonly record struct ContractItem(ContractId Contract, int Ordinal)
{
    /// <summary>Reads exactly what <see cref="ToString"/> writes, or says no.</summary>
    public static bool TryParse(string text, out ContractItem item)
    {
        item = default;
        var dash = text.LastIndexOf('-');
        if (
            dash < 1
            || !ContractId.TryParse(text[..dash], out var contract)
            || !int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
        )
        {
            return false;
        }

        item = new ContractItem(contract, ordinal);
        return item.ToString() == text;
    }

    /// <summary><c>C-0042-7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contract}-{Ordinal}");
}
