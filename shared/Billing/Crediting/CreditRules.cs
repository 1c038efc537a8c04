namespace Aims.Billing;

/// <summary>What can be wrong with what somebody asks to take off a document; each fault has the path of its field in the request.</summary>
internal static class CreditRules
{
    /// <summary>What is wrong with the lines asked for.</summary>
    public static IEnumerable<Fault> Check(Document document, CreditRequest request, CreditableRest rest)
    {
        if (!rest.Everything.Any())
        {
            return [new Fault("lines", $"nothing is left of {document.Number}: all of it is taken off already")];
        }

        return request is not CreditRequest.Lines { Credited: var credited } ? []
            : credited.Count == 0 ? [new Fault("lines", "must name at least one line")]
            : credited.SelectMany((line, index) => Check(credited, line, index, rest));
    }

    /// <summary>What is wrong with the reason.</summary>
    public static IEnumerable<Fault> Check(string reason) =>
        [
            .. CorrectionRules.Reason(reason),
            .. PrintableText.WhyNot(reason) is { } rule ? [new Fault(CorrectionRules.ReasonPath, rule)] : (Fault[])[],
        ];

    private static IEnumerable<Fault> Check(
        EquatableList<CreditedLine> all,
        CreditedLine credited,
        int index,
        CreditableRest rest
    )
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"lines[{index}]");
        if (credited.Line < 1 || credited.Line > rest.Count)
        {
            yield return new Fault($"{path}.line", $"must be a line of the document, from 1 to {rest.Count}");
            yield break;
        }

        if (all.Take(index).Any(before => before.Line == credited.Line))
        {
            yield return new Fault($"{path}.line", "must be named once");
        }

        if (credited.Net <= Money.Zero)
        {
            yield return new Fault($"{path}.netCents", "must be above zero");
        }
        else if (credited.Net > rest.Of(credited.Line))
        {
            yield return new Fault(
                $"{path}.netCents",
                $"must not exceed what is left of line {credited.Line}: {rest.Of(credited.Line)}"
            );
        }
    }
}
