namespace Aims.Documents;

/// <summary>Every code that our XML holds, by the list that defines it; units (BT-130) and means of payment (BT-81) stand with the facts.</summary>
internal static class CodeLists
{
    /// <summary>BT-24, EN 16931-1: the profile EN 16931 of Factur-X, also for the rules BR-FR.</summary>
    public const string En16931 = "urn:cen.eu:en16931:2017";

    /// <summary>BT-23, list of BR-FR-08 (XP Z12-012): S, services; 1, an invoice handed in.</summary>
    /// <remarks>
    /// Also when a credit has paid all of it: S2, already paid, would want the day of that payment as due date (BR-FR-CO-09), and a
    /// credit has none; it may come from several payments, or from a credit note.
    /// </remarks>
    public const string ServicesHandedIn = "S1";

    /// <summary>BT-3, UNTDID 1001.</summary>
    public const string CommercialInvoice = "380";

    /// <summary>BT-3, UNTDID 1001. Its amounts are positive (BR-FR-CO-05).</summary>
    public const string CreditNote = "381";

    /// <summary>BT-21, list of BR-FR-20 (XP Z12-012): how the invoice is processed.</summary>
    public const string Processing = "BAR";

    /// <summary>BT-22 of <see cref="Processing"/>, list of BR-FR-20: between companies of France, transmitted as flux 2.</summary>
    public const string BetweenCompanies = "B2B";

    /// <summary>BT-21, UNTDID 4451.</summary>
    public const string Regulatory = "REG";

    /// <summary>BT-21, UNTDID 4451.</summary>
    public const string Legal = "ABL";

    /// <summary>BT-21, UNTDID 4451.</summary>
    public const string General = "AAI";

    /// <summary>BT-30 and BT-47, ISO/IEC 6523 ICD: the SIREN.</summary>
    public const string Siren = "0002";

    /// <summary>BT-34 and BT-49, EAS: the French electronic address (BR-FR-21).</summary>
    public const string ElectronicAddress = "0225";

    /// <summary>BT-31 and BT-48, UNTDID 1153: a VAT number.</summary>
    public const string VatNumber = "VA";

    /// <summary>BT-5, ISO 4217.</summary>
    public const string Euro = "EUR";

    /// <summary>UNTDID 5153: the tax is VAT.</summary>
    public const string Vat = "VAT";

    /// <summary>BT-118 and BT-151, UNTDID 5305: taxed at a rate above zero.</summary>
    public const string StandardRate = "S";

    /// <summary>UNTDID 2379: a date as year, month and day, without signs between.</summary>
    public const string CalendarDay = "102";

    /// <summary>BT-8, UNTDID 2475, with which CII replaces UNTDID 2005 (432 and 3).</summary>
    public static string Exigibility(VatExigibility exigibility) =>
        exigibility switch
        {
            VatExigibility.Receipt => "72",
            VatExigibility.Debit => "5",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
