using System.Xml.Linq;

namespace Aims.Local;

/// <summary>Writes a movement as an entry (<c>Ntry</c>) of camt.053 or camt.054.</summary>
/// <param name="xml">The message.</param>
/// <param name="isV08">Version 08; else 02.</param>
internal sealed class CamtEntry(BankXml xml, bool isV08)
{
    public XElement Of(BankMovement movement, bool withDetails) =>
        xml.Of(
            "Ntry",
            xml.Of("NtryRef", movement.Reference),
            xml.Amount("Amt", movement.Amount),
            xml.Sign(movement.Amount),
            xml.Of(isV08 ? "Sts/Cd" : "Sts", "BOOK"),
            xml.Of("BookgDt/Dt", movement.BookedOn.ToIso()),
            xml.Of("ValDt/Dt", movement.BookedOn.ToIso()),
            xml.Of("AcctSvcrRef", movement.Reference),
            Code(movement),
            xml.Of("NtryDtls", Details(movement, withDetails))
        );

    /// <summary>ISO 20022 bank transaction code: issued direct debits credited or unpaid, received and issued transfers.</summary>
    private XElement Code(BankMovement movement)
    {
        var (family, sub) = movement.Kind switch
        {
            BankMovementKind.BatchCredit => ("IDDT", movement.Batch!.Scheme == "B2B" ? "BBDD" : "ESDD"),
            BankMovementKind.DebitReturn => ("IDDT", "UPDD"),
            BankMovementKind.TransferIn => ("RCDT", "ESCT"),
            BankMovementKind.TransferOut => ("ICDT", "ESCT"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return xml.Of(
            "BkTxCd/Domn",
            xml.Of("Cd", "PMNT"),
            xml.Of("Fmly", xml.Of("Cd", family), xml.Of("SubFmlyCd", sub))
        );
    }

    private IEnumerable<XElement> Details(BankMovement movement, bool withDetails) =>
        movement.Kind switch
        {
            BankMovementKind.BatchCredit when withDetails =>
            [
                Batch(movement),
                .. movement.Debits.Select(debit => Debit(movement, debit, debit.Debit.Amount)),
            ],
            BankMovementKind.BatchCredit => [Batch(movement)],
            BankMovementKind.DebitReturn => [Debit(movement, movement.Debits[0], movement.Amount)],
            _ => [Transfer(movement)],
        };

    private XElement Batch(BankMovement movement) =>
        xml.Of(
            "Btch",
            xml.Of("MsgId", movement.File!.MessageId),
            xml.Of("PmtInfId", movement.Batch!.Id),
            xml.Count("NbOfTxs", movement.Debits.Count),
            xml.Amount("TtlAmt", movement.Amount),
            xml.Sign(movement.Amount)
        );

    private XElement Debit(BankMovement movement, DebitAtBank debit, Money amount) =>
        xml.Of(
            "TxDtls",
            xml.Of(
                "Refs",
                xml.Of("MsgId", debit.File.MessageId),
                xml.Of("PmtInfId", debit.Batch.Id),
                xml.Of("EndToEndId", debit.Debit.EndToEndId),
                xml.Of("MndtId", debit.Debit.Mandate)
            ),
            Amount(amount),
            xml.Of("RltdPties", Party("Dbtr", debit.Debit.Name, debit.Debit.Iban)),
            xml.Of("RmtInf/Ustrd", debit.Debit.Remittance),
            xml.OfText("RtrInf/Rsn/Cd", movement.Reason)
        );

    private XElement Transfer(BankMovement movement)
    {
        var isIn = movement.Kind == BankMovementKind.TransferIn;
        return xml.Of(
            "TxDtls",
            xml.Of("Refs/EndToEndId", movement.EndToEndId ?? "NOTPROVIDED"),
            Amount(movement.Amount),
            xml.Of("RltdPties", Party(isIn ? "Dbtr" : "Cdtr", movement.Party!, movement.PartyIban)),
            xml.OfText("RmtInf/Ustrd", movement.Text)
        );
    }

    /// <summary>Version 02 has the amount of a detail among others, version 08 by itself with its sign.</summary>
    private XElement[] Amount(Money amount) =>
        isV08 ? [xml.Amount("Amt", amount), xml.Sign(amount)] : [xml.Amount("AmtDtls/TxAmt/Amt", amount)];

    private XElement?[] Party(string role, string name, Iban? iban) =>
        [xml.Of(isV08 ? $"{role}/Pty/Nm" : $"{role}/Nm", name), xml.OfText($"{role}Acct/Id/IBAN", iban?.Text)];
}
