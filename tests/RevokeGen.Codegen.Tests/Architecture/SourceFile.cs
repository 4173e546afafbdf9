using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace RevokeGen.Codegen.Tests.Architecture;

/// <summary>A C# file of the product.</summary>
/// <param name="Project">The project's folder.</param>
/// <param name="Path">The path below it, with slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed partial record SourceFile(string Project, string Path, IReadOnlyList<string> Lines)
{
    public static readonly string Root = typeof(SourceFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static IReadOnlyList<SourceFile> All { get; } =
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(static path => (Full: path, Parts: System.IO.Path.GetRelativePath(System.IO.Path.Combine(Root, "src"), path).Split(System.IO.Path.DirectorySeparatorChar)))
            .Where(static file => file.Parts[1] is not ("bin" or "obj"))
            .Select(static file => new SourceFile(file.Parts[0], string.Join('/', file.Parts.Skip(1)), File.ReadAllLines(file.Full)))
            .OrderBy(static file => file.Project + file.Path, StringComparer.Ordinal),
    ];

    /// <summary>The first folder below the project; empty for a file beside the project file.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    /// <summary>The names of the types that no other type holds.</summary>
    public IEnumerable<string> TopLevelTypes => Lines.Select(static line => TypeDeclaration().Match(line)).Where(static match => match.Success).Select(static match => match.Groups["name"].Value);

    /// <summary>The namespaces of this product that the file names, in a using directive or in full.</summary>
    public IEnumerable<string> UsedNamespaces => Lines.Where(static line => !line.StartsWith("namespace ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
        .SelectMany(static line => NamespaceName().Matches(line)).Select(static match => match.Value).Distinct();

    public override string ToString() => $"{Project}/{Path}";

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?]+) (?<name>\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"\bRevokeGen\.(?:Codegen|Rules|Analysis|Inputs|Runtime)(?:\.(?:Specs|Shapes|Plans|Emit|JmesPath|Constraints|[A-Z]\w+))*")]
    private static partial Regex NamespaceName();
}
