using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>Looks at a contract C-1, for tests of what is told of them.</summary>
internal static class Looks
{
    public static readonly DocumentSeen Invoice = new(
        "F2026-000001",
        "2026-12",
        A.Day("2026-12-01"),
        A.Day("2026-12-15"),
        45_360,
        45_360
    );

    public static readonly DefaultSeen OneDefault = new(
        Invoice.Number,
        Invoice.DueDate,
        45_360,
        A.Day("2027-01-04"),
        ClosedOn: null,
        End: null
    );

    public static readonly OrderSeen Suspension = new(1, "Suspend", "Queued", "impayé", [], null);

    public static readonly NoticeSeen OneNotice = new("suspended|1", "Suspended", Sent: true);

    /// <summary>Nothing but an open invoice.</summary>
    public static AccountSeen OneInvoice { get; } = AccountSeen.Empty("C-1") with { Documents = [Invoice] };

    public static Snapshot At(string day, AccountSeen account) =>
        new(ParisCalendar.StartOf(A.Day(day)).AddHours(8), [account], [], []);

    public static AccountSeen With(this AccountSeen account, Func<StandingSeen, StandingSeen> change) =>
        account with
        {
            Standing = change(account.Standing),
        };

    public static Snapshot AtTheDesk(this Snapshot seen, params string[] states) =>
        seen with
        {
            Desk =
            [
                .. states.Select(
                    (state, index) => new ReceivedOrder(seen.At, "C-1", index + 1, state, "x", ["SRV-1", "SRV-2"], "{}")
                ),
            ],
        };

    /// <summary>With mails, each to an address of its own.</summary>
    public static Snapshot Mailed(this Snapshot seen, params string[] names) =>
        seen with
        {
            Mails =
            [
                .. names.Select(name => new MailSeen($"2026/notices/{name}.eml", $"{name}@x", "Objet", ["releve.pdf"])),
            ],
        };
}
