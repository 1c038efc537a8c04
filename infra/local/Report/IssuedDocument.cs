namespace Aims.Local;

/// <summary>A document of the month and where its files lie.</summary>
internal sealed record IssuedDocument(
    string Number,
    string Contract,
    string Customer,
    string Kind,
    long TotalExclVatCents,
    long VatCents,
    long TotalInclVatCents,
    string IssueDate,
    string DueDate,
    string? Pdf,
    string? PdfSha256,
    string? Mail
);
