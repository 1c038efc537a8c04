namespace Aims.Local;

/// <summary>What a transfer says of itself; null where it says nothing.</summary>
/// <param name="EndToEndId">Such as <c>F2026-000123-1</c>.</param>
/// <param name="Text">Free text.</param>
/// <param name="PayerName">The owner of the account.</param>
/// <param name="PayerIban">The account.</param>
internal sealed record TransferWording(
    string? EndToEndId = null,
    string? Text = null,
    string? PayerName = null,
    Iban? PayerIban = null
);
