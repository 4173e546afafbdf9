using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Testing;
using Fix = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.SwitchAnalyzer, RevokeGen.CodeFixes.AddSwitchCasesFix>;

namespace RevokeGen.CodeFixes.Tests;

public sealed class SwitchFixTests
{
    /// <summary>The compiler's CS8509 stays in the results here where it cannot see that all is handled; that it is silenced then is tested with the suppressor.</summary>
    [Theory]
    [InlineData(
        "_ = revoke.Resource.Value {|CS8509:{|RVK2011:switch|}|} { TableResource => 1, CatalogResource => 2 };",
        "_ = revoke.Resource.Value {|CS8509:switch|} { TableResource => 1, CatalogResource => 2, Resource.UnknownVariant => throw new NotImplementedException(), LFTagKeyResource => throw new NotImplementedException() };")]
    [InlineData(
        "_ = revoke.Resource.Kind {|CS8509:{|RVK2011:switch|}|}\n{\n    Resource.Variant.Table => 1,\n    not (Resource.Variant.LFTag or Resource.Variant.Table) => 2,\n};",
        "_ = revoke.Resource.Kind switch\n{\n    Resource.Variant.Table => 1,\n    not (Resource.Variant.LFTag or Resource.Variant.Table) => 2,\n    Resource.Variant.LFTag => throw new NotImplementedException(),\n};")]
    [InlineData(
        "_ = revoke.Resource {|CS8509:{|RVK2011:switch|}|}\n{\n    { Table: null } => 1,\n    { Table.Name: \"a\" } => 2\n};",
        "_ = revoke.Resource {|CS8509:switch|}\n{\n    { Table: null } => 1,\n    { Table.Name: \"a\" } => 2,\n    { Kind: Resource.Variant.Table } => throw new NotImplementedException()\n};")]
    [InlineData(
        "_ = some[0].Kind {|CS8509:{|RVK2011:switch|}|} { not Permission.Known.Drop => 1 };",
        "_ = some[0].Kind switch { not Permission.Known.Drop => 1, Permission.Known.Drop => throw new NotImplementedException() };")]
    [InlineData(
        "int Of(Choice choice) => choice.Value {|CS8509:{|RVK2011:switch|}|} { string => 1 };",
        "int Of(Choice choice) => choice.Value {|CS8509:switch|} { string => 1, int => throw new NotImplementedException(), Choice.TitleVariant => throw new NotImplementedException() };")]
    [InlineData(
        "{|RVK2011:switch|} (revoke.Resource.Kind)\n{\n    case Resource.Variant.Table:\n        return;\n    case Resource.Variant.Unknown:\n        break;\n}",
        "switch (revoke.Resource.Kind)\n{\n    case Resource.Variant.Table:\n        return;\n    case Resource.Variant.Unknown:\n        break;\n    case Resource.Variant.Catalog:\n    case Resource.Variant.LFTag:\n        break;\n}")]
    public Task What_is_missing_is_added(string before, string after) => Fix.Check(before, after, "Add the missing cases");

    [Fact]
    public Task All_switches_are_completed_at_once() => Fix.Check(
        """
        _ = some[0].Kind {|CS8509:{|RVK2011:switch|}|} { not Permission.Known.Drop => 1 };
        _ = some[1].Kind {|CS8509:{|RVK2011:switch|}|} { not Permission.Known.All => revoke.Resource.Kind {|CS8509:{|RVK2011:switch|}|} { not Resource.Variant.Table => 1 } };
        """,
        """
        _ = some[0].Kind switch { not Permission.Known.Drop => 1, Permission.Known.Drop => throw new NotImplementedException() };
        _ = some[1].Kind switch { not Permission.Known.All => revoke.Resource.Kind switch { not Resource.Variant.Table => 1, Resource.Variant.Table => throw new NotImplementedException() }, Permission.Known.All => throw new NotImplementedException() };
        """);

    /// <summary>Where our own rule is switched off, the compiler's warning has the same fix.</summary>
    [Fact]
    public Task The_compilers_warning_has_the_fix_too() => FixTest<EmptyDiagnosticAnalyzer, AddSwitchCasesFix>.Check(
        "_ = some[0].Kind {|CS8509:switch|} { not Permission.Known.Drop => 1 };",
        "_ = some[0].Kind switch { not Permission.Known.Drop => 1, Permission.Known.Drop => throw new NotImplementedException() };");

    /// <summary>Variables stand before the type and the namespace.</summary>
    [Fact]
    public Task Cases_that_would_not_compile_are_not_added() =>
        Fix.CheckNothing("var Resource = text; var Revoke = text; _ = revoke.Resource.Kind {|CS8509:{|RVK2011:switch|}|} { not global::Revoke.LakeFormation.Resource.Variant.Table => 1 };");

    [Fact]
    public Task A_switch_over_something_else_is_left_alone() => FixTest<EmptyDiagnosticAnalyzer, AddSwitchCasesFix>.CheckNothing("_ = number {|CS8509:switch|} { 1 => 1 };");
}
