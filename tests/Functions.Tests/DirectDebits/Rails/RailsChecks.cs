using Aims.Local;

namespace Aims.Functions.Tests.DirectDebits;

/// <summary>What must be so on every day and at the end, whatever has happened.</summary>
internal sealed class RailsChecks(SimulatedRails rails)
{
    private readonly SimulatedSeller _seller = rails.Seller;
    private readonly BankBook _book = rails.Bank.Book;

    /// <summary>What leaves may leave: announced in time, under a mandate that holds, and again only where that is allowed.</summary>
    public void AfterDecision(DebitFile file)
    {
        foreach (var debit in file.Debits)
        {
            Assert.True(debit.Amount > Money.Zero);
            var mandate = _seller.Contracts[debit.Contract].Terms.Mandate!;
            Assert.Equal(mandate, debit.Mandate);
            Assert.False(mandate.RevokedOn <= debit.CollectionDate, "It leaves under a mandate that is revoked.");
            Assert.True(TargetCalendar.IsOpen(debit.CollectionDate));
            var facts = _seller.Documents[debit.Id.Document].Facts;
            Assert.True(debit.CollectionDate >= _seller.Register.Accounts[debit.Contract].DeadlineOf(facts));
            Again(debit);
        }
    }

    private void Again(DirectDebit debit)
    {
        var attempts = _seller
            .AttemptsOf(debit.Id.Document)
            .Where(it => it.Debit.Id.Attempt < debit.Id.Attempt)
            .ToList();
        Assert.Equal(debit.Id.Attempt - 1, attempts.Count);
        var isFirst = attempts.TrueForAll(it => it.Status == DebitStatus.Withdrawn);
        var notice = _seller.NoticeOf(debit);
        Assert.True(isFirst || debit.CollectionDate >= notice!.CollectionDate, "It was announced for a later day.");
        var announcement = isFirst ? $"{debit.Id.Document}" : $"{debit.Contract}|{notice!.Key}";
        var mailed = _seller.MailedOn(announcement);
        Assert.True(mailed?.AddDays(5) <= debit.CollectionDate, "It was not announced in time.");
        if (attempts is not [.., var last])
        {
            return;
        }

        // By the bank's own books, not by what we made of them.
        var atBank = _book.Debits[last.Debit.Id.ToString()];
        var reason = atBank.Returned?.Reason ?? atBank.Rejected!.Reason;
        var whole = _book
            .Debits.Values.Where(it => it.File.MessageId == atBank.File.MessageId)
            .Select(it => it.Rejected)
            .FirstOrDefault(it => it?.Of == atBank.File.MessageId || it?.Of == atBank.Batch.Id);
        var mayLeave =
            _seller.Released.Contains(last.Debit.Id)
            || (reason is "AM04" or "MS03" && last.Debit.Id.Attempt == 1)
            || whole is { Reason: not "DU01" }
            || reason is "FF01" or "MD02" or "TM01" or "AM10"
            || (reason is "AC04" or "AC01" or "AC06" && IsOther(debit.Mandate, last.Debit.Mandate))
            || (reason is "MD01" && debit.Mandate.Reference != last.Debit.Mandate.Reference);
        Assert.True(mayLeave, $"{debit.Id} leaves after {reason}, and nobody has released it.");
    }

    private static bool IsOther(Mandate mandate, Mandate last) =>
        mandate.Reference != last.Reference || mandate.Iban != last.Iban;

    /// <summary>No document is collected twice, at the bank or here, on any day.</summary>
    public void AfterDay()
    {
        foreach (var attempts in _book.Debits.Values.GroupBy(it => it.Debit.Document))
        {
            Assert.True(attempts.Count(IsLive) <= 1, $"{attempts.Key} is at the bank twice.");
            Assert.True(_seller.AttemptsOf(attempts.Key).Count(it => it.IsLive) <= 1, $"{attempts.Key} is live twice.");
            var facts = _seller.Documents[attempts.Key].Facts;
            Assert.True(
                _book.NetOf(attempts.Key) <= facts.Total - facts.Prepaid,
                $"{attempts.Key} is collected twice."
            );
        }
    }

    private static bool IsLive(DebitAtBank debit) =>
        debit.CollectedOn is null ? debit.Rejected is null : debit.Returned is null;

    /// <summary>Every file is read: the ledger says what the bank says.</summary>
    public void AtTheEnd(DateOnly today)
    {
        foreach (var (number, (contract, _)) in _seller.Documents)
        {
            var attempts = _seller.AttemptsOf(number);
            var ours = Money.Sum(attempts.Select(it => _seller.Register.Of(it.Debit.Id.Payment).Payment.Net));
            Assert.True(_book.NetOf(number) == ours, $"{number}: {_book.NetOf(number)} at the bank, {ours} here.");
            if (attempts is [{ Reason: "AM04", Since: var day, ReleasedBy: null }] && rails.IsUntouched(contract))
            {
                var isStuck =
                    day < today.AddDays(-60)
                    && _seller.NoticeOf(attempts[0].Debit with { Id = new(number, 2) }) is null;
                Assert.False(isStuck, $"{number} came back for want of funds, and is not collected again.");
            }
        }

        var received = _book.Movements.Where(it => it.Kind != BankMovementKind.TransferOut).ToList();
        var payments = _seller.Register.Payments.Values.ToList();
        Assert.Equal(Money.Sum(received.Select(it => it.Amount)), Money.Sum(payments.Select(it => it.Payment.Net)));
        Assert.Equal(
            _book.Movements.Where(it => it.Kind == BankMovementKind.TransferIn).Select(it => it.Amount.Cents).Order(),
            payments
                .Where(it => !EndToEndId.TryParse(it.Payment.Id.Reference, out _))
                .Select(it => it.Payment.Net.Cents)
                .Order()
        );
        Everything(payments);
        Assert.Empty(_seller.Reading.Told.Where(it => it.Value == "asked").Select(it => _seller.Reading.Why[it.Key]));
        Assert.Equal(
            _book.Movements.Count(it => it.Kind == BankMovementKind.TransferOut),
            _seller.Reading.Told.Values.Count(it => it == "not ours")
        );
    }

    /// <summary>What is here lies on accounts, or waits for somebody: to the cent.</summary>
    private void Everything(List<RegisteredPayment> payments)
    {
        var settled = _seller.Register.Accounts.Values.Select(account => account.Settle()).ToList();
        var placed = Money.Sum(settled.SelectMany(it => it.Payments).Select(it => it.Net));
        var nobodys = payments.Where(it => it.IsUnmatched).Select(it => it.Payment.Net);
        Assert.Equal(Money.Sum(payments.Select(it => it.Payment.Net)), placed + Money.Sum(nobodys));
        Assert.Equal(
            placed,
            Money.Sum(settled.Select(it => it.Credit))
                + Money.Sum(settled.SelectMany(it => it.Documents).Select(it => it.Paid))
        );
    }

    /// <summary>In whatever order the bank's files were read, it comes to the same.</summary>
    public void Same(SimulatedSeller other)
    {
        Assert.Equal(States(_seller), States(other));
        Assert.Equal(Nets(_seller), Nets(other));
        foreach (var (id, account) in _seller.Register.Accounts)
        {
            var (one, two) = (account.Settle(), other.Register.Accounts[id].Settle());
            Assert.Equal((one.Open, one.Credit), (two.Open, two.Credit));
        }

        Assert.Equal(_seller.Reading.Told, other.Reading.Told);
    }

    private static IEnumerable<string> States(SimulatedSeller seller) =>
        seller
            .Reading.Debits.Values.Select(it =>
                $"{it.Debit.Id} {it.Status} {it.IsCollected} {Following.ReasonOf(it)?.Action}"
            )
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Nets(SimulatedSeller seller) =>
        seller.Register.Payments.Select(it => $"{it.Key} {it.Value.Payment.Net}").Order(StringComparer.Ordinal);
}
