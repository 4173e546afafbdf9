using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Analysis;

/// <summary>A member is judged wherever the language lets code set it.</summary>
public sealed class AssignmentTests
{
    private const string Settable = """
        public class Own
        {
            [RevokeGen.Runtime.SmithyMember("Name"), RevokeGen.Runtime.SmithyLength(1, 5)] public string? Name { get; set; }
            public IReadOnlyList<RevokeGen.Runtime.Violation> Validate() => [];
        }
        """;

    /// <summary>Each in turn is the only code beside the emitted types, and in none of them has a marked member a <c>set</c>.</summary>
    [Theory]
    [InlineData("namespace Revoke.LakeFormation { public partial record TableResource { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public TableResource(string name) { DatabaseName = {|RVK2003:\"\"|}; this.Name = name; } } }")]
    [InlineData("namespace Revoke.LakeFormation { public partial record TableResource { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public TableResource(int size) => DatabaseName = {|RVK2003:\"\"|}; } }")]
    [InlineData("namespace Revoke.LakeFormation { public partial record TableResource { public string Both { init { Name = value; CatalogId = {|RVK2003:\"\"|}; } } } }")]
    [InlineData("namespace Revoke.LakeFormation { public partial record TableResource { public string Catalog { init => CatalogId = {|RVK2003:\"\"|}; } } }")]
    [InlineData("namespace Revoke.LakeFormation { public partial record TableResource { public object Other { init => Use(new CatalogResource(), new TableResource { DatabaseName = {|RVK2003:\"\"|} }); } void Use(params object[] all) { } } }")]
    [InlineData(ReadOnly + "public class Derived : Base { public Derived() { Name = {|RVK2003:\"\"|}; base.Name = \"a\"; } }")]
    [InlineData(ReadOnly + "public class Other { object Make<T>() where T : Base, new() => new T { Name = {|RVK2003:\"\"|} }; }")]
    [InlineData(ReadOnly + "public class Other { object Make() => new Derived { Free = \"\", Name = {|RVK2003:\"\"|} }; } public class Derived : Base { public string? Free { get; init; } }")]
    [InlineData(ReadOnly + "public class Other { object Make() => new { Inner = new Base { Name = {|RVK2003:\"\"|} } }; }")]
    [InlineData(ReadOnly + "public class Other { object Make(dynamic number) => new Derived(number) { Name = {|RVK2003:\"\"|} }; } public class Derived : Base { public Derived(int number) { } public Derived(long number) { } }")]
    [InlineData(ReadOnly + "public class Other { Base Make() => new() { Name = {|RVK2003:\"\"|} }; }")]
    [InlineData("namespace Revoke.LakeFormation { public class Other { object Change(TableResource table) => table with { DatabaseName = {|RVK2003:\"\"|} }; } }")]
    [InlineData("""
        [Own(Name = {|RVK2003:""|})]
        public class OwnAttribute : Attribute
        {
            [RevokeGen.Runtime.SmithyMember("Name"), RevokeGen.Runtime.SmithyLength(1, 5)] public string? Name { get; init; }
            public IReadOnlyList<RevokeGen.Runtime.Violation> Validate() => [];
        }
        """)]
    public Task A_member_without_a_setter_is_judged(string code) => RequestTest.Check(code);

    [Theory]
    [InlineData("new Own().Name = {|RVK2003:\"\"|};")]
    [InlineData("Action<Own> set = own => own.Name = {|RVK2003:\"\"|};")]
    [InlineData("_ = new Own { Name = {|RVK2003:\"\"|} };")]
    [InlineData("_ = new Holder { Own = { Name = {|RVK2003:\"\"|} } };")]
    [InlineData("_ = new Dictionary<string, Own> { [\"a\"] = { Name = {|RVK2003:\"\"|} } };")]
    [InlineData("new Own().Name = \"a\";")]
    public Task A_member_with_a_setter_is_judged(string statement) => RequestTest.Check(Samples.Consumer.MethodOf(statement) + "public class Holder { public Own Own { get; } = new(); }" + Settable);

    /// <summary>There is no <c>set</c> in them that an attribute with the name it is known by stands on.</summary>
    [Theory]
    [InlineData("[RevokeGen.Runtime.SmithyMember(\"Name\"), RevokeGen.Runtime.SmithyLength(1, 5)] public ref string Name => ref _name; private string _name = \"\";")]
    [InlineData("[Called(\"Name\"), Long(1, 5)] public string? Name { get; set; }")]
    public Task A_member_that_is_set_otherwise_is_judged_once(string member) => RequestTest.Check($$"""
        using Called = RevokeGen.Runtime.SmithyMemberAttribute;
        using Long = RevokeGen.Runtime.SmithyLengthAttribute;

        public class Other { object Make(Own own) { own.Name = {|RVK2003:""|}; return new Own { Name = {|RVK2003:""|} }; } }
        public class Own
        {
            public Own() => Name = {|RVK2003:""|};
            {{member}}
            public IReadOnlyList<RevokeGen.Runtime.Violation> Validate() => [];
        }
        """);

    [Fact]
    public Task A_setter_is_judged_in_a_constructor_once() =>
        RequestTest.Check(Settable + "public class Derived : Own { public Derived() { Name = {|RVK2003:\"\"|}; } }");

    [Fact]
    public Task A_parameter_of_a_record_structure_is_judged() => RequestTest.Check(Samples.Consumer.MethodOf("var own = new Own(text); own.Name = {|RVK2003:\"\"|};") + """
        public record struct Own([property: RevokeGen.Runtime.SmithyMember("Name"), RevokeGen.Runtime.SmithyLength(1, 5)] string Name)
        {
            public IReadOnlyList<RevokeGen.Runtime.Violation> Validate() => [];
        }
        """);

    /// <summary>As an assembly, and as a project in the same workspace.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_setter_of_a_referenced_assembly_is_judged(bool isCompiled)
    {
        var library = Compilations.Of(Settable).WithAssemblyName("Library");
        using var image = new System.IO.MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        MetadataReference reference = isCompiled ? MetadataReference.CreateFromImage(image.ToArray()) : library.ToMetadataReference();
        var findings = await Compilations.Findings(Compilations.Of(Samples.Consumer.MethodOf("new Own().Name = \"\";")).AddReferences(reference));
        Assert.Equal(["RVK2003"], findings.Select(static finding => finding.Id));
    }

    private const string ReadOnly = """
        public class Base
        {
            [RevokeGen.Runtime.SmithyMember("Name"), RevokeGen.Runtime.SmithyLength(1, 5)] public string? Name { get; init; }
            public IReadOnlyList<RevokeGen.Runtime.Violation> Validate() => [];
        }

        """;
}
