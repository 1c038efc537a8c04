namespace Aims.Billing;

/// <summary>What must be true of the legal mentions (BG-1).</summary>
internal static class NoteRules
{
    private const int Longest = 1_000;

    private static readonly string[] Required = ["PMD", "PMT", "AAB"];

    public static IEnumerable<Fault> Check(DocumentFacts facts)
    {
        // BR-FR-05 does not except credit notes.
        if (!facts.HasVat)
        {
            yield break;
        }

        foreach (var code in Required)
        {
            if (facts.Notes.Count(note => note.SubjectCode == code) != 1)
            {
                yield return new Fault("legal", $"exactly one mention {code} is required (BR-FR-05, BR-FR-06)");
            }
        }

        foreach (var note in facts.Notes)
        {
            if (!Required.Contains(note.SubjectCode))
            {
                // The e-invoice writes its own others, BAR among them, of which there may be one (BR-FR-20).
                yield return new Fault("legal", $"a mention must be one of {string.Join(", ", Required)} (BR-FR-20)");
            }
            else if (string.IsNullOrWhiteSpace(note.Text) || note.Text.Length > Longest)
            {
                yield return new Fault($"legal.{note.SubjectCode}", $"must have 1 to {Longest} characters (BT-22)");
            }
        }
    }
}
