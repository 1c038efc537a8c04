#pragma warning disable MA0048 // The non-generic half of EquatableList<T>.
namespace Aims.Billing;

/// <summary>Builds <see cref="EquatableList{T}"/> from collection expressions.</summary>
public static class EquatableList
{
    /// <summary>The items, copied.</summary>
    public static EquatableList<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
}
