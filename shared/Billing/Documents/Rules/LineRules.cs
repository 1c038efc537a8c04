namespace Aims.Billing;

/// <summary>What must be true of the lines (BG-25).</summary>
internal static class LineRules
{
    public static IEnumerable<Fault> Check(DocumentFacts facts)
    {
        if (facts.Lines.Count == 0)
        {
            yield return new Fault("lines", "at least one line is required (BR-16)");
        }
        else if (facts.Kind == DocumentKind.Invoice && facts.Lines.All(line => line.Kind != LineKind.Service))
        {
            yield return new Fault("servers", $"no server is in force on {facts.PrintedPeriod.First:yyyy-MM-dd}");
        }

        foreach (var line in facts.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.Name))
            {
                yield return new Fault("lines", "each line must name what it bills (BR-25)");
            }

            // The official checks let a price of zero and a quantity below zero pass.
            if (line.Quantity < 1 || line.UnitPrice <= Money.Zero)
            {
                yield return new Fault("lines", $"'{line.Name}' must have a quantity and a price above zero (BR-27)");
            }
        }
    }
}
