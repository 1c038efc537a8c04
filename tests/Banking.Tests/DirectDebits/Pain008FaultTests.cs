using Aims.Testing;

namespace Aims.Banking.Tests;

/// <summary>What banks would reject is not written: the fault names the element and the rule.</summary>
public sealed class Pain008FaultTests
{
    private static readonly DirectDebit Debit = SampleDebits.Debit();

    private static readonly DebitFile File = SampleDebits.File(Debit);

    private static string Fault(DebitFile file) =>
        Assert.Throws<DebitFileFaultException>(() => Pain008.Write(file)).Message;

    private static string Fault(DirectDebit debit)
    {
        var fault = Fault(SampleDebits.File(debit));
        Assert.Equal(fault.Replace($" of {debit.Id}", "", StringComparison.Ordinal), Pain008.WhyNot(debit) + ".");
        return fault;
    }

    [Fact]
    public void A_sound_direct_debit_has_no_reason_to_stay_away() => Assert.Null(Pain008.WhyNot(Debit));

    [Fact]
    public void A_file_has_a_direct_debit() =>
        Assert.StartsWith("GrpHdr/NbOfTxs", Fault(SampleDebits.File()), StringComparison.Ordinal);

    [Fact]
    public void A_file_has_at_most_500()
    {
        var many = Enumerable.Range(1, DebitFile.MostDebits + 1).Select(SampleDebits.Debit).ToArray();
        Assert.Equal("GrpHdr/NbOfTxs must be at most 500, not 501.", Fault(SampleDebits.File(many)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(100_000_000_000)]
    public void An_amount_is_within_the_bounds_of_the_scheme(long cents) =>
        Assert.Contains(
            "InstdAmt of F2026-000001-1 must be 0.01 to 999999999.99",
            Fault(Debit with { Amount = new Money(cents) }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2026-12-19")]
    [InlineData("2026-12-25")]
    [InlineData("2027-03-26")]
    public void A_collection_date_is_a_TARGET_day(string day) =>
        Assert.Equal(
            $"ReqdColltnDt of F2026-000001-1 must be a day on which TARGET is open, not {day}.",
            Fault(Debit with { CollectionDate = A.Day(day) })
        );

    [Fact]
    public void A_document_is_once_in_a_file_even_as_another_attempt()
    {
        var again = SampleDebits.Debit(2) with { Id = Debit.Id with { Attempt = 2 } };
        Assert.Equal(
            "RmtInf/Ustrd, document must be once in a file, and F2026-000001 is there twice.",
            Fault(SampleDebits.File(Debit, again))
        );
    }

    [Fact]
    public void An_end_to_end_id_is_once_in_a_file() =>
        Assert.Equal(
            "PmtId/EndToEndId must be once in a file, and F2026-000001-1 is there twice.",
            Fault(SampleDebits.File(Debit, Debit))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void An_end_to_end_id_can_be_read_when_it_comes_back(int attempt) =>
        Assert.Equal(
            $"PmtId/EndToEndId of F2026-000001-{attempt} {EndToEndId.Rule}.",
            Fault(Debit with { Id = Debit.Id with { Attempt = attempt } })
        );

    [Fact]
    public void A_mandate_is_of_the_scheme_of_the_file() =>
        Assert.Equal(
            "LclInstrm/Cd of F2026-000001-1 must be B2B as of the whole file, not CORE.",
            Fault(File with { Scheme = MandateScheme.B2B })
        );

    [Theory]
    [InlineData("")]
    [InlineData("SDD_1")]
    [InlineData("/SDD")]
    [InlineData("SDD//1")]
    [InlineData("123456789012345678901234567890123456")]
    public void A_message_id_is_one_that_banks_take(string id) =>
        Assert.StartsWith("GrpHdr/MsgId must", Fault(File with { MessageId = id }), StringComparison.Ordinal);

    [Fact]
    public void A_message_id_leaves_room_for_the_ids_of_its_batches() =>
        Assert.StartsWith(
            "PmtInf/PmtInfId must",
            Fault(File with { MessageId = "123456789012345678901234567890" }),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("RÜM-1")]
    [InlineData("RUM/")]
    [InlineData("RUM_1")]
    public void A_mandate_reference_is_one_that_banks_take(string reference) =>
        Assert.StartsWith(
            "MndtRltdInf/MndtId of F2026-000001-1 must",
            Fault(Debit with { Mandate = Debit.Mandate with { Reference = reference } }),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_mandate_was_signed_before_it_is_collected_from() =>
        Assert.StartsWith(
            "MndtRltdInf/DtOfSgntr",
            Fault(Debit with { Mandate = Debit.Mandate with { SignedOn = Debit.CollectionDate.AddDays(1) } }),
            StringComparison.Ordinal
        );

    [Fact]
    public void An_account_is_written_as_banks_do()
    {
        var spaced = new Iban("FR76 3000 6000 0112 3456 7890 189");
        Assert.StartsWith(
            "DbtrAcct/Id/IBAN",
            Fault(Debit with { Mandate = Debit.Mandate with { Iban = spaced } }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "CdtrAcct/Id/IBAN",
            Fault(File with { Creditor = File.Creditor with { Iban = spaced } }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "OrgnlDbtrAcct/Id/IBAN",
            Fault(Debit with { PreviousIban = spaced }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_amendment_names_another_account() =>
        Assert.StartsWith(
            "OrgnlDbtrAcct/Id/IBAN",
            Fault(Debit with { PreviousIban = Debit.Mandate.Iban }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Banks_and_names_and_the_creditor_are_as_the_standards_say()
    {
        Assert.StartsWith(
            "DbtrAgt/FinInstnId/BICFI",
            Fault(Debit with { Mandate = Debit.Mandate with { Bic = new Bic("AGRI") } }),
            StringComparison.Ordinal
        );
        Assert.StartsWith("Dbtr/Nm", Fault(Debit with { Debtor = " " }), StringComparison.Ordinal);
        var creditor = File.Creditor;
        Assert.StartsWith(
            "Cdtr/Nm",
            Fault(File with { Creditor = creditor with { Name = "" } }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "CdtrAgt/FinInstnId/BICFI",
            Fault(File with { Creditor = creditor with { Bic = new Bic("X") } }),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "CdtrSchmeId",
            Fault(File with { Creditor = creditor with { Identifier = new CreditorIdentifier("FR73ZZZ123456") } }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_is_decided_at_a_whole_second() =>
        Assert.Equal(
            "GrpHdr/CreDtTm must be a whole second.",
            Fault(File with { CreatedAt = File.CreatedAt.AddMilliseconds(1) })
        );
}
