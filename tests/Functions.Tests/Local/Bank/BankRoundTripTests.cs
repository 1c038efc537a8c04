using Aims.Banking;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>What a file of direct debits says is what its bank reads.</summary>
public sealed class BankRoundTripTests
{
    private static readonly string[] Names = ["Société Générale d’Électricité", "Dupont & Fils <SARL>", "Łódź", "©®"];

    public static TheoryData<MandateScheme> Schemes() => [MandateScheme.Core, MandateScheme.B2B];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_bank_reads_what_was_written(MandateScheme scheme)
    {
        var file = SampleDebits.File(Debits(scheme));
        Assert.Equal(Seen(file), Pain008Reader.Read(Pain008.Write(file)));
    }

    [Theory]
    [InlineData("<CtrlSum>49.00", "<CtrlSum>49.01", "CtrlSum")]
    [InlineData("<NbOfTxs>1", "<NbOfTxs>2", "NbOfTxs")]
    [InlineData("Ccy=\"EUR\"", "Ccy=\"USD\"", "InstdAmt")]
    [InlineData("<IBAN>FR76", "<IBAN>FR77", "IBAN")]
    [InlineData("PmtId>", "PmtIdx>", "EndToEndId")]
    public void A_bank_refuses_a_file_that_is_not_sound(string good, string bad, string element)
    {
        var text = System.Text.Encoding.UTF8.GetString(Pain008.Write(SampleDebits.File(SampleDebits.Debit())));
        var spoilt = text.Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(text, spoilt);
        var fault = Assert.Throws<FormatException>(() =>
            Pain008Reader.Read(System.Text.Encoding.UTF8.GetBytes(spoilt))
        );
        Assert.Contains(element, fault.Message, StringComparison.Ordinal);
    }

    /// <summary>Every combination of sequence, date, amendment, bank and name.</summary>
    private static DirectDebit[] Debits(MandateScheme scheme) =>
        [
            .. (
                from sequence in Enum.GetValues<SequenceType>()
                from days in new[] { 0, 7 }
                from previousBank in new[] { 0, 30006, 10278 }
                from hasBic in new[] { true, false }
                from name in Names
                select (sequence, days, previousBank, hasBic, name)
            ).Select(
                (it, index) =>
                {
                    var debit = SampleDebits.Debit(index + 1);
                    return debit with
                    {
                        Amount = new Money(index + 1),
                        Sequence = it.sequence,
                        CollectionDate = debit.CollectionDate.AddDays(it.days),
                        PreviousIban =
                            it.previousBank == 0 ? null : SampleDebits.FrenchIban(it.previousBank, 900_000 + index),
                        Mandate = debit.Mandate with { Scheme = scheme, Bic = it.hasBic ? debit.Mandate.Bic : null },
                        Debtor = it.name,
                    };
                }
            ),
        ];

    private static ReceivedFile Seen(DebitFile file)
    {
        var name = SepaText.Name(file.Creditor.Name);
        var creditor = file.Creditor with { Name = name };
        return new ReceivedFile(
            file.MessageId,
            file.CreatedAt,
            name,
            [
                .. file.Batches.Select(batch => new ReceivedBatch(
                    batch.Id,
                    DebitFile.CodeOf(file.Scheme),
                    batch.Code,
                    batch.CollectionDate,
                    creditor,
                    [.. batch.Debits.Select(Seen)]
                )),
            ]
        );
    }

    private static ReceivedDebit Seen(DirectDebit debit) =>
        new(
            debit.Id.ToString(),
            debit.Amount,
            debit.Mandate.Reference,
            debit.Mandate.SignedOn,
            debit.PreviousIban is not { } previous ? null
                : previous.Text[4..9] == debit.Mandate.Iban.Text[4..9] ? previous.Text
                : "SMNDA",
            debit.Mandate.Bic,
            SepaText.Name(debit.Debtor),
            debit.Mandate.Iban,
            $"{debit.Id.Document} contrat {debit.Contract}"
        );
}
