namespace Aims.Local;

/// <summary>What becomes of one invoice.</summary>
/// <param name="What">In a few words, for the table of results.</param>
/// <param name="Means">Of an invoice that is paid so; null: of any that is left.</param>
/// <param name="Scenes">What reaches the app.</param>
internal sealed record Storyline(string What, MeansOfPayment? Means, Func<Debt, Scene[]> Scenes);
