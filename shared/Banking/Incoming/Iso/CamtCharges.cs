namespace Aims.Banking;

/// <summary>What the bank kept for itself (ISO 20022 <c>Chrgs</c>), so that an entry is less than its details, or more.</summary>
internal static class CamtCharges
{
    /// <summary>The charges of an entry, below zero when it costs us: told at the entry, else at its details.</summary>
    public static Money? Of(Element entry, IEnumerable<CamtDetail> details) =>
        Of(entry) ?? Money.Sum(details.Select(detail => detail.Charges ?? Money.Zero));

    /// <summary>Those that an element tells; null when it tells none. A charge is a debit where nothing else is said.</summary>
    public static Money? Of(Element holder)
    {
        // Version 2 repeats Chrgs, later ones have one with records.
        var charges = holder.All("Chrgs").SelectMany(it => it.Find("Rcrd") is null ? [it] : it.All("Rcrd")).ToList();
        return charges.Count == 0 ? null : Money.Sum(charges.Select(Signed));
    }

    private static Money Signed(Element charge)
    {
        var amount = (charge.Find("Amt") ?? charge.Needed("TtlChrgsAndTaxAmt")).Amount();
        return charge.Find("CdtDbtInd")?.IsCredit() == true ? amount : Money.Zero - amount;
    }
}
