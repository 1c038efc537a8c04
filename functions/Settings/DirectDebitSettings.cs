using Aims.Billing;

namespace Aims.Functions;

/// <summary>Section <c>DirectDebits</c>: when files of direct debits leave; see <see cref="DirectDebitTerms"/> for units and bounds.</summary>
internal static class DirectDebitSettings
{
    public static DirectDebitTerms Read(SettingsReader reader)
    {
        var standard = DirectDebitTerms.Standard;
        var cutOff = reader.Whole("DirectDebits:CutOffDays", standard.CutOffDays, 1, 14);
        return new DirectDebitTerms(
            cutOff,
            reader.Whole("DirectDebits:LeadDays", Math.Max(cutOff, standard.LeadDays), cutOff, 14),
            reader.Whole("DirectDebits:RetryAfterDays", standard.RetryAfterDays, 1, 60),
            reader.Flag("DirectDebits:MarksFirst", standard.MarksFirst)
        );
    }
}
