using System.Xml.Linq;
using Aims.Testing;

namespace Aims.Architecture.Tests;

/// <summary>Who may know whom, read from the project files.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Adapters =
    [
        "Storage",
        "Documents",
        "Mail",
        "Payments",
        "Operations",
        "EInvoicing",
        "Banking",
    ];

    private static XDocument Project(string path) => XDocument.Load(Path.Combine(Repository.Root, path));

    private static IEnumerable<string> References(string path) =>
        Project(path)
            .Descendants("ProjectReference")
            .Select(it => Path.GetFileNameWithoutExtension((string)it.Attribute("Include")!));

    [Fact]
    public void Billing_has_no_package_and_no_project()
    {
        var billing = Project("shared/Billing/Aims.Billing.csproj");
        Assert.Empty(billing.Descendants("PackageReference"));
        Assert.Empty(billing.Descendants("ProjectReference"));
        Assert.Empty(billing.Descendants("FrameworkReference"));
    }

    [Fact]
    public void Adapters_know_billing_only()
    {
        foreach (var adapter in Adapters)
        {
            Assert.Equal(["Aims.Billing"], References($"shared/{adapter}/Aims.{adapter}.csproj"));
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "AimsServerless.sln"));
        Assert.All(
            ProjectFiles(),
            path =>
                Assert.Contains(
                    Path.GetRelativePath(Repository.Root, path).Replace('/', '\\'),
                    solution,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Money_is_never_a_binary_float()
    {
        var sources = Sources("shared/Billing")
            .Concat(Sources("shared/Storage"))
            .Concat(Sources("shared/Payments"))
            .Concat(Sources("shared/EInvoicing"))
            .Concat(Sources("shared/Banking"))
            .Concat(Sources("functions"));
        Assert.All(
            sources,
            path => Assert.DoesNotMatch(@"\b(double|float)\b", WithoutComments(File.ReadAllText(path)))
        );
    }

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "shared", "functions", "infra", "tests" }
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
            )
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories);

    private static string WithoutComments(string source) =>
        string.Join(
            '\n',
            source.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))
        );
}
