namespace Aims.Documents;

/// <summary>A column of the table of lines.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Width">In points.</param>
/// <param name="Align">Where its head and its texts stand.</param>
/// <param name="Text">What a line says in it.</param>
internal sealed record Column(string Title, double Width, Align Align, Func<DocumentLine, string> Text);
