using System.Collections.Frozen;
using System.Xml.Linq;

namespace Aims.Documents;

/// <summary>The attributes that are honoured, or change nothing of what is seen.</summary>
internal static class SvgAttributes
{
    private static readonly FrozenSet<string> Everywhere = ((string[])["id", "role", "fill", "fill-rule"]).ToFrozenSet(
        StringComparer.Ordinal
    );

    /// <summary>The size is that of the letterhead: only the proportions of the viewBox count.</summary>
    private static readonly FrozenSet<string> OnRoot = (
        (string[])["viewBox", "width", "height", "version"]
    ).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsDrawn(XElement element, XAttribute attribute)
    {
        if (attribute.IsNamespaceDeclaration)
        {
            return true;
        }

        var name = attribute.Name.LocalName;
        return attribute.Name.Namespace == XNamespace.None
            && (
                Everywhere.Contains(name)
                || name.StartsWith("aria-", StringComparison.Ordinal)
                || name.StartsWith("data-", StringComparison.Ordinal)
                || (element.Name.LocalName == "svg" && OnRoot.Contains(name))
                || (element.Name.LocalName == "path" && name == "d")
            );
    }
}
