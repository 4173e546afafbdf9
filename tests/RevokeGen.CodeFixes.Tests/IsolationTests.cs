using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using RevokeGen.Codegen;
using RevokeGen.Tests;

namespace RevokeGen.CodeFixes.Tests;

/// <summary>
/// What the compiler loads reaches no file, clock, environment, chance or network: the banned symbols fail the build of whoever writes such a call, and here
/// it is read from the assemblies themselves, where no pragma helps.
/// </summary>
public sealed class IsolationTests
{
    private static readonly string[] Projects = ["RevokeGen.Codegen", "RevokeGen", "RevokeGen.CodeFixes"];

    private static readonly string[] Namespaces = ["System.IO.", "System.Net.", "System.Diagnostics.", "System.Threading.", "Microsoft.Win32."];

    /// <summary>Of those namespaces what works in memory alone. Where types have other members, such as a stream's of a file, they are named with the member.</summary>
    private static readonly string[] Allowed =
    [
        "System.IO.IOException", "System.IO.Stream", "System.IO.TextWriter", "System.IO.StringWriter", "System.IO.MemoryStream", "System.Net.WebUtility",
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute", "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.Diagnostics.DebuggerNonUserCodeAttribute", "System.Diagnostics.DebuggerStepThroughAttribute", "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.ConditionalAttribute",
        "System.Threading.CancellationToken", "System.Threading.Interlocked", "System.Threading.Monitor", "System.Threading.Volatile", "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1",
    ];

    private static readonly string[] Forbidden =
    [
        "System.Environment::", "System.AppDomain::", "System.AppContext::", "System.Console::", "System.Random::", "System.TimeZoneInfo::", "System.TimeZone::",
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTime::ToLocalTime",
        "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow", "System.DateTimeOffset::ToLocalTime", "System.DateTimeOffset::get_LocalDateTime",
        "System.Guid::NewGuid", "System.Globalization.CultureInfo::get_Current", "System.Reflection.Assembly::Load", "System.Reflection.Assembly::get_Location",
    ];

    [Theory]
    [InlineData(typeof(EquatableArray))]
    [InlineData(typeof(ApiGenerator))]
    [InlineData(typeof(RuleFix))]
    public void What_the_compiler_loads_works_in_memory_alone(Type type) => Assert.Empty(Outside(type));

    [Fact]
    public void The_reading_sees_what_is_outside() =>
        Assert.Superset(
            new HashSet<string> { "System.IO.File::OpenRead", "System.IO.Path::Combine" },
            new HashSet<string>(Outside(typeof(IsolationTests))));

    [Fact]
    public void The_banned_symbols_are_those_of_all_three() => Assert.All(Projects, static project =>
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        Assert.Contains("<PackageReference Include=\"Microsoft.CodeAnalysis.BannedApiAnalyzers\"", text, StringComparison.Ordinal);
        Assert.Contains("<AdditionalFiles Include=\"../RevokeGen.Codegen/BannedSymbols.txt\" />", text, StringComparison.Ordinal);
        Assert.DoesNotContain("RS0030", text, StringComparison.Ordinal);
    });

    private static IEnumerable<string> Outside(Type type)
    {
        using var file = new PEReader(File.OpenRead(type.Assembly.Location));
        var reader = file.GetMetadataReader();
        return [.. reader.MemberReferences.Select(handle => NameOf(reader, reader.GetMemberReference(handle))).Distinct().Where(IsOutside).Order(StringComparer.Ordinal)];
    }

    private static bool IsOutside(string member)
    {
        var type = member[..member.IndexOf("::", StringComparison.Ordinal)];
        return (Namespaces.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)) && !Allowed.Contains(type))
            // The compiler itself asks for the thread in iterators.
            || (Array.Exists(Forbidden, prefix => member.StartsWith(prefix, StringComparison.Ordinal)) && member != "System.Environment::get_CurrentManagedThreadId");
    }

    private static string NameOf(MetadataReader reader, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
            return "::" + reader.GetString(member.Name);
        var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}::{reader.GetString(member.Name)}";
    }
}
