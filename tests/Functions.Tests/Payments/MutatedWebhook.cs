namespace Aims.Functions.Tests;

/// <summary>A webhook that was changed, with what the test knows of it.</summary>
/// <param name="Sent">As it is sent.</param>
/// <param name="IsSigned">Whether the signature in its header covers its body, recently, under the secret of that address.</param>
/// <param name="How">What was done to it, for the message of an assertion.</param>
internal sealed record MutatedWebhook(Webhook Sent, bool IsSigned, string How);
