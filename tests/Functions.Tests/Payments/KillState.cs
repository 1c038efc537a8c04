using Aims.Storage;

namespace Aims.Functions.Tests;

/// <summary>All that a round has left behind, as a text that is the same for every round that ended well.</summary>
internal static class KillState
{
    public static async Task<string> OfAsync(TestApp app, KillRound round, CancellationToken stop)
    {
        var lines = new List<string>();
        var waiting = await app.Get<WaitingMoney>().AllAsync(stop);
        foreach (var contract in round.Ids)
        {
            lines.Add((await app.ReadAsync($"/contracts/{contract}/account")).GetRawText());
            lines.Add($"shown as waiting: {waiting.Contains(contract)}");
            var journal = await app.Get<AccountTable>().JournalAsync(contract, stop);
            lines.AddRange(journal.Select(entry => entry.Text));
            var stored = await app.Get<AccountTable>().ReadAsync(contract, stop);
            Assert.Equal(
                journal.Aggregate(JournalChain.Empty, (head, entry) => JournalChain.Append(head, entry.Text)),
                stored.JournalHead
            );
        }

        foreach (
            var id in (string[])
                [$"stripe:pi_{round.Reference}", $"bank:B{round.Reference}", $"gocardless:PM{round.Reference}"]
        )
        {
            var stored = await app.Get<PaymentTable>().ReadAsync(PaymentId.Parse(id), stop);
            if (stored.Registered.Payment.Events.Count > 0)
            {
                var registered = stored.Registered;
                lines.Add((await app.ReadAsync($"/payments/{id}")).GetRawText());
                lines.Add($"revision {registered.Revision}, told {string.Join(' ', registered.Told)}");
                lines.AddRange(
                    registered.Claims.Select(claim => $"{claim.Contract} {string.Join(' ', claim.Claim.Matches)}")
                );
            }
        }

        var unmatched = await app.Get<UnmatchedTable>().AllAsync(stop);
        lines.AddRange(
            unmatched
                .Where(payment => payment.Id.Reference.EndsWith(round.Reference, StringComparison.Ordinal))
                .Select(payment => $"unmatched {payment.Id} {payment.Amount.Cents}: {payment.Reason}")
        );
        var parked = await app.Get<ParkedTable>().AllAsync(stop);
        lines.AddRange(
            parked
                .Where(entry => entry.Text.Contains(round.Reference, StringComparison.Ordinal))
                .Select(entry => $"parked {entry.Reason}")
        );
        return round.Neutral(string.Join('\n', lines));
    }
}
