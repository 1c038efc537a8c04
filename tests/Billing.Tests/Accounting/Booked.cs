using Aims.Testing;

namespace Aims.Billing.Tests.Accounting;

/// <summary>Entries as rows: <c>VE 20261201/20261201 F2026-000001 | 411 C-1 309,60 | 706 -129,00</c>.</summary>
internal static class Booked
{
    public static AccountMap Map { get; } = AccountMap.Standard;

    public static string Row(Entry entry) =>
        string.Join(
            " | ",
            [
                $"{Map.Of(entry.Journal).Code} {entry.Day:yyyyMMdd}/{entry.PieceDate:yyyyMMdd} {entry.Piece}",
                .. entry.Lines.Select(line =>
                    $"{line.Account.Number}{(line.Customer is { } customer ? $" {customer}" : "")} {line.Amount.Cents}"
                ),
            ]
        );

    public static DateTimeOffset At(string day) => ParisCalendar.StartOf(A.Day(day)).AddHours(9);
}
