namespace Aims.Local;

/// <summary>A way in which invoices are paid.</summary>
/// <param name="Weight">How often, among the ways of the same means.</param>
/// <param name="Scenes">What the providers tell of the nth payment of an invoice.</param>
internal sealed record Plan(int Weight, Func<Debt, int, IEnumerable<Scene>> Scenes);
