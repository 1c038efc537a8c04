using System.Globalization;
using Aims.Billing;

namespace Aims.Functions;

/// <summary>A refund in addresses: <c>C-0042-1</c>.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Ordinal">Which refund of it, from 1.</param>
internal readonly record struct RefundId(ContractId Contract, int Ordinal)
{
    /// <summary>Reads exactly what <see cref="ToString"/> writes, or says no.</summary>
    public static bool TryParse(string text, out RefundId id)
    {
        id = default;
        var dash = text.LastIndexOf('-');
        if (
            dash < 1
            || !ContractId.TryParse(text[..dash], out var contract)
            || !int.TryParse(text[(dash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
        )
        {
            return false;
        }

        id = new RefundId(contract, ordinal);
        return id.ToString() == text;
    }

    /// <summary><c>C-0042-1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contract}-{Ordinal}");
}
