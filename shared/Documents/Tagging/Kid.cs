namespace Aims.Documents;

/// <summary>A part of an element.</summary>
/// <param name="Element">A smaller element.</param>
/// <param name="Mark">Or the number of a stretch of content, counted on its page.</param>
internal readonly record struct Kid(Element? Element, int? Mark);
