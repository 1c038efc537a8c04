namespace Aims.Billing;

/// <summary>The letter of a group of lines that settle each other (EcritureLet, DateLet).</summary>
/// <param name="Code">Of its auxiliary account: <c>AA</c>, <c>AB</c> ….</param>
/// <param name="Day">The day that counts on which the last of them came.</param>
public sealed record LetterMark(string Code, DateOnly Day)
{
    private const int Letters = 26;

    /// <summary><c>AA</c> for 0, <c>AB</c> for 1, <c>ZZ</c> for 675, <c>AAA</c> for 676.</summary>
    public static string CodeOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var last = (char)('A' + index % Letters);
        return index < Letters * Letters
            ? $"{(char)('A' + index / Letters)}{last}"
            : CodeOf(index / Letters - Letters) + last;
    }
}
