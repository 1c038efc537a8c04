namespace Aims.Mail;

/// <summary>What the wordings look up in the facts of a notice.</summary>
internal static class NoticeDetails
{
    /// <summary>The open document that the notice is about; null when it is about none, or it is open no longer.</summary>
    public static StatementLine? Line(this NoticeFacts facts) =>
        facts.Statement.Lines.FirstOrDefault(line => line.Number == facts.Notice.Document);

    /// <summary>What is debited again: what was open of the document when it was announced.</summary>
    public static Money Debited(this NoticeFacts facts) =>
        facts.Notice.Amount ?? facts.Line()?.Open ?? facts.Statement.Open;

    /// <summary>When it is debited again.</summary>
    public static DateOnly CollectionDate(this NoticeFacts facts) =>
        facts.Notice.CollectionDate
        ?? throw new ArgumentException($"{facts.About} announces a debit without its day.", nameof(facts));

    public static IReadOnlyList<StatementLine> OverdueLines(this NoticeFacts facts) =>
        [.. facts.Statement.Lines.Where(line => line.IsOverdue)];

    /// <summary>The end of the cure period that the notice speaks of: that of its document, else the first.</summary>
    public static DateOnly? CureLast(this NoticeFacts facts) =>
        facts.Line()?.CureLast ?? facts.OverdueLines().Min(line => line.CureLast);

    /// <summary>Whether the notice is about a contract whose last day has passed.</summary>
    public static bool IsOver(this NoticeFacts facts) => facts.ContractEnd < facts.Notice.Day;

    /// <summary><c>votre facture F2026-000123 (décembre 2026)</c>.</summary>
    public static string Name(this StatementLine line) =>
        line.Kind == DocumentKind.Invoice
            ? $"votre facture {line.Number} ({French.Month(line.Period)})"
            : $"votre appel de dépôt de garantie {line.Number}";
}
