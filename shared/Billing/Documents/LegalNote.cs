namespace Aims.Billing;

/// <summary>A legal mention (BG-1): configuration, frozen into each document.</summary>
/// <param name="SubjectCode">BT-21, UNTDID 4451: PMD late penalties, PMT recovery indemnity, AAB discount.</param>
/// <param name="Text">BT-22, in French.</param>
public sealed record LegalNote(string SubjectCode, string Text);
