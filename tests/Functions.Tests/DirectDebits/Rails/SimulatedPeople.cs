using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests.DirectDebits;

#pragma warning disable CA5394 // The schedule is no secret: the seed makes it come again.

/// <summary>Customers who pay by themselves, before, while and after they are debited; who change banks, revoke, ask for time. One person here who releases.</summary>
internal sealed class SimulatedPeople(Random random, SimulatedSeller seller, BankBook book)
{
    /// <summary>Contracts whose mandate or documents were touched: what they are collected is for other rules to say.</summary>
    public HashSet<ContractId> Touched { get; } = [];

    public static Contract Contract(int index) =>
        A.Contract($"C-{index:0000}") with
        {
            Customer = A.Customer with { Name = $"Client {index}" },
            Terms = new ContractTerms(
                MeansOfPayment.DirectDebit,
                new Mandate(
                    $"RUM-{index}",
                    A.Day("2026-01-10"),
                    index % 3 == 2 ? MandateScheme.B2B : MandateScheme.Core,
                    SampleDebits.FrenchIban(30006, index + 1),
                    index % 2 == 0 ? new Bic("AGRIFRPP") : null
                ),
                PayerIbans: index % 2 == 0 ? [SampleDebits.FrenchIban(20041, index + 1)] : null
            ),
        };

    public void Act(DateOnly today)
    {
        foreach (var contract in seller.Contracts.Values.ToList())
        {
            if (random.Next(30) == 0)
            {
                Pay(contract, today);
            }

            if (random.Next(60) == 0)
            {
                Change(contract, today);
            }
        }

        if (random.Next(8) == 0)
        {
            book.TransferOut(today, new Money(random.Next(1, 90_000)), "OVH SAS", SampleDebits.FrenchIban(10278, 6));
        }

        if (random.Next(12) == 0)
        {
            // Nobody's, of the amount of many a batch.
            book.TransferIn(today, new Money(4_900), "Quelqu'un");
        }

        if (random.Next(4) == 0)
        {
            Release();
        }
    }

    private void Pay(Contract contract, DateOnly today)
    {
        var documents = seller.Documents.Values.Where(it => it.Contract == contract.Id).ToList();
        if (documents.Count == 0)
        {
            return;
        }

        Touched.Add(contract.Id);
        var document = documents[random.Next(documents.Count)].Facts;
        var amount = random.Next(4) == 0 ? new Money(document.Total.Cents / 2) : document.Total;
        var name = contract.Customer.Name;
        var iban = contract.Terms.PayerIbans?[0];
        switch (random.Next(5))
        {
            case 0:
                book.TransferIn(today, amount, name, iban, $"facture {document.Number}");
                break;
            case 1:
                book.TransferIn(today, amount, name, null, null, $"VIR-{document.Number}");
                break;
            case 2:
                // From what his bank showed him of the debit that came back.
                book.TransferIn(today, amount, name, iban, null, $"{document.Number}-1");
                break;
            default:
                book.TransferIn(today, amount, name, iban);
                break;
        }
    }

    private void Change(Contract contract, DateOnly today)
    {
        Touched.Add(contract.Id);
        var mandate = contract.Terms.Mandate!;
        switch (random.Next(4))
        {
            case 0:
                Amend(contract, mandate with { RevokedOn = today.AddDays(random.Next(5)) });
                break;
            case 1:
                Amend(contract, mandate with { Iban = SampleDebits.FrenchIban(10278, 1_000 + random.Next(900_000)) });
                break;
            case 2:
                Amend(
                    contract,
                    mandate with
                    {
                        Reference = $"{mandate.Reference}b",
                        SignedOn = today,
                        RevokedOn = null,
                    }
                );
                break;
            default:
                Extend(contract, today);
                break;
        }
    }

    private void Amend(Contract contract, Mandate mandate) =>
        seller.Contracts[contract.Id] = contract with
        {
            Terms = contract.Terms with { Mandate = mandate.Reference.Length > 35 ? contract.Terms.Mandate : mandate },
        };

    private void Extend(Contract contract, DateOnly today)
    {
        var account = seller.Register.Accounts[contract.Id];
        if (account.Documents.LastOrDefault(it => account.DeadlineOf(it) >= today) is { } document)
        {
            var until = account.DeadlineOf(document).AddDays(random.Next(1, 20));
            seller.Register.Accounts[contract.Id] = account.With(
                new Extension(document.Number, today, "anne", until, "courriel", "paul", today)
            );
        }
    }

    private void Release()
    {
        var failed = seller
            .Reading.Debits.Values.GroupBy(it => it.Debit.Id.Document)
            .Select(attempts => attempts.MaxBy(it => it.Debit.Id.Attempt)!)
            .Where(it => !it.IsLive)
            .OrderBy(it => it.Debit.Id.ToString(), StringComparer.Ordinal)
            .ToList();
        if (failed.Count > 0)
        {
            var attempt = failed[random.Next(failed.Count)];
            Touched.Add(attempt.Debit.Contract);
            seller.Release(attempt);
        }
    }
}
