namespace Aims.Documents;

/// <summary>Something in an SVG file that would not be drawn as its author sees it; the message says what.</summary>
internal sealed class SvgException(string rule, Exception? cause = null) : Exception(rule, cause);
