using Aims.Billing;

namespace Aims.Functions;

/// <summary>When suspensions wait, and of what customers are reminded; see <see cref="DefaultTerms"/> for units and bounds.</summary>
internal static class DefaultSettings
{
    public static DefaultTerms Read(SettingsReader reader)
    {
        var standard = DefaultTerms.Standard;
        return new DefaultTerms(
            reader.Whole("Defaults:BankGraceDays", standard.BankGraceDays, 0, 10),
            reader.Whole("Defaults:StrayMoneyDays", standard.StrayMoneyDays, 0, 60),
            reader.Whole("Defaults:MaxSuspensionsPerRun", standard.MostSuspensions, 0, 10_000),
            reader.Whole("Defaults:DeadlineReminderDays", standard.DeadlineReminderDays, 0, 14),
            reader.Whole("Defaults:CureReminderDays", standard.CureReminderDays, 0, 14),
            reader.Whole("Cheque:ReminderDays", standard.ChequeReminderDays, 0, 20)
        );
    }
}
