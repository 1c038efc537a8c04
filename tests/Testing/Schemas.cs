using System.Xml;
using System.Xml.Schema;

namespace Aims.Testing;

/// <summary>The public XML schemas that others' programs judge us by. They are no part of the repository.</summary>
public static class Schemas
{
    private const string Variable = "AIMS_SCHEMAS";

    /// <summary>Where they are: what the environment says, or <c>shared/schemas</c> beside the checkout.</summary>
    public static string Root { get; } =
        Environment.GetEnvironmentVariable(Variable)
        ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "schemas"));

    /// <summary>Why a test that needs one is skipped; null when it is there.</summary>
    public static string? WhyNot(string file) =>
        File.Exists(Path.Combine(Root, file)) ? null : $"{file} is not in {Root} (or set {Variable})";

    /// <summary>A schema with those beside it that it imports.</summary>
    public static XmlSchemaSet Read(string file)
    {
        var set = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        set.Add(targetNamespace: null, Path.Combine(Root, file));
        set.Compile();
        return set;
    }
}
