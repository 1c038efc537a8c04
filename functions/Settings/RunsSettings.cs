namespace Aims.Functions;

/// <summary>Section <c>Runs</c>: the switches that stop a part of the work, each alone (R11).</summary>
/// <param name="Issuing"><c>Runs:Issuing</c>, default true: invoices are issued.</param>
/// <param name="Mails"><c>Runs:Mails</c>, default true: mails leave; when stopped they wait.</param>
/// <param name="Orders"><c>Runs:Orders</c>, default true: orders go to operations; when stopped they wait.</param>
/// <param name="Debits"><c>Runs:Debits</c>, default true: direct debits are put into files for the bank.</param>
public sealed record RunsSettings(bool Issuing, bool Mails, bool Orders, bool Debits)
{
    internal static RunsSettings Read(SettingsReader reader) =>
        new(
            reader.Flag("Runs:Issuing", true),
            reader.Flag("Runs:Mails", true),
            reader.Flag("Runs:Orders", true),
            reader.Flag("Runs:Debits", true)
        );
}
