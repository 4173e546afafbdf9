using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace RevokeGen.Tests.Generator.Hostile;

/// <summary>Each hostile name in each place where a model can have a name.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Scalars =
    [
        "smithy.api#String", "smithy.api#Boolean", "smithy.api#Timestamp", "smithy.api#Blob", "smithy.api#Double", "smithy.api#Long", "Texts", "Table", "Color", "Level", "Leaf", "Choice",
    ];

    private static readonly (string, string)[] NoMembers = [];

    [Theory]
    [InlineData("structure", false)]
    [InlineData("structure", true)]
    [InlineData("union", false)]
    [InlineData("enum", false)]
    [InlineData("intEnum", false)]
    [InlineData("error", true)]
    [InlineData("operation", false)]
    public void A_type_may_have_any_name(string kind, bool isQuery)
    {
        var spec = Start(isQuery);
        foreach (var name in HostileNames.All)
        {
            if (kind == "operation")
                spec.Operation(name, "Leaf", "Leaf");
            else
                AddNamed(spec, kind, "named#" + name, name);
        }

        var holder = HostileNames.All.Select(static (name, index) => ($"m{index}", "named#" + name)).ToArray();
        spec.Shape("structure", "Holder", kind is "error" or "operation" ? NoMembers : holder);
        spec.Operation("Put", "Holder", "Holder", kind == "error" ? HostileNames.All.Select(static name => "named#" + name) : []);

        Compiles(spec);
    }

    [Theory]
    [InlineData("structure", false)]
    [InlineData("structure", true)]
    [InlineData("union", true)]
    [InlineData("error", false)]
    public void A_member_may_have_any_name(string kind, bool isQuery)
    {
        var spec = Start(isQuery);
        spec.Shape(kind == "error" ? "structure" : kind, "All", HostileNames.All.Select(static (name, index) => (name, Scalars[index % Scalars.Length])));
        spec.Shape("structure", "Holder", [("All", kind == "error" ? "Leaf" : "All"), ("all", "Leaf")]);
        if (kind == "error")
            spec.Trait("All", "smithy.api#error", "client");
        for (var index = 0; kind != "union" && index < HostileNames.All.Length; index += 2)
            spec.Trait("All$" + HostileNames.All[index], "smithy.api#required");
        for (var index = 0; index < HostileNames.All.Length; index += 3)
            spec.Trait("All$" + HostileNames.All[index], "smithy.api#sensitive");
        spec.Operation("Put", kind == "structure" ? "All" : "Holder", kind == "structure" ? "All" : "Holder", kind == "error" ? ["All"] : []);
        spec.Operation("PutHeld", "Holder", "Holder");

        Compiles(spec);
    }

    [Theory]
    [InlineData("httpHeader")]
    [InlineData("httpQuery")]
    [InlineData("httpLabel")]
    public void A_member_bound_to_HTTP_may_have_any_name(string binding)
    {
        var isLabel = binding == "httpLabel";
        var names = HostileNames.All;
        var spec = Start(isQuery: false).Shape("structure", "All", names.Select(static (name, index) => (name, Scalars[index % 3])));
        for (var index = 0; index < names.Length; index++)
        {
            spec.Trait("All$" + names[index], "smithy.api#" + binding, isLabel ? null : $"x-{index}");
            if (isLabel || index % 2 == 0)
                spec.Trait("All$" + names[index], "smithy.api#required");
        }

        spec.Operation("Put", "All", isLabel ? "Leaf" : "All");
        if (isLabel)
            spec.Trait("Put", "smithy.api#http", new JsonObject { ["method"] = "POST", ["uri"] = string.Concat(names.Select(static name => $"/{{{name}}}")) });

        Compiles(spec);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_enum_value_may_have_any_name(bool isInteger)
    {
        var spec = Start(isQuery: false).Enum("All", HostileNames.All.Select(static name => (name, name)), isInteger);
        spec.Shape("structure", "Holder", [("All", "All"), ("Kind", "All")]).Operation("Put", "Holder", "Holder");

        Compiles(spec);
    }

    /// <summary>A member named as its own type, as the type that holds it, and as the service.</summary>
    [Fact]
    public void Types_may_have_members_named_like_types_around_them()
    {
        var spec = Start(isQuery: false);
        foreach (var name in (string[])["Color", "Level", "Leaf", "Choice", "Texts", "Hostile", "Sample", "System"])
        {
            foreach (var kind in (string[])["structure", "union"])
                spec.Shape(kind, $"{kind}#{name}", Scalars.Select(static target => (target[(target.IndexOf('#', System.StringComparison.Ordinal) + 1)..], target)).Append((name, $"{kind}#{name}")).DistinctBy(static member => member.Item1));
        }

        var members = from kind in (string[])["structure", "union"] from name in (string[])["Color", "Level", "Leaf", "Choice", "Texts", "Hostile", "Sample", "System"] select (kind + name, $"{kind}#{name}");
        spec.Shape("structure", "Holder", members).Operation("Put", "Holder", "Holder");

        Compiles(spec);
    }

    [Theory]
    [InlineData("System", "Sample", "Sample.System")]
    [InlineData("Read", "Sample", "Sample.Read")]
    [InlineData("Write", "Sample", "Sample.Write")]
    [InlineData("Validate", "Sample", "Sample.Validate")]
    [InlineData("Task", "System", "System.Task")]
    [InlineData("2 Hostile-names 2", "RevokeGen", "RevokeGen._2HostileNames2")]
    [InlineData("class", "namespace.class.record", "namespace.class.record.Class")]
    [InlineData("Sample", "Sample", "Sample.Sample")]
    [InlineData("日本", "Größe.Ärger", "Größe.Ärger.Hostile")]
    [InlineData("-", "1st. .a-b", "_1st.a_b.Hostile")]
    [InlineData("RevokeGen", "", "RevokeGen")]
    [InlineData("I", "I", "I.I")]
    public void A_service_and_a_namespace_may_have_any_name(string sdkId, string rootNamespace, string expected)
    {
        var spec = new HostileSpec(sdkId);
        AddLeaves(spec);
        spec.Shape("structure", "Serialization", [("I", "Leaf")]).Shape("structure", "Json", [("System", "Validation")]).Shape("structure", "Validation", [("Read", "Color")]);
        spec.Shape("structure", "Holder", [("a", "Serialization"), ("b", "Json"), ("c", "Validation"), ("Choice", "Choice"), ("Color", "Color")]);
        spec.Trait("Holder$a", "smithy.api#required").Trait("Validation$Read", "smithy.api#required").Operation("Put", "Holder", "Holder");

        var run = Compiles(spec, rootNamespace);

        Assert.All(run.HintNames, name => Assert.StartsWith(expected + ".", name, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Requests_and_responses_are_named_after_their_operation_whatever_their_shapes_are_called()
    {
        var spec = Start(isQuery: false).Shape("structure", "PutInput", [("PutRequest", "PutRequest")]).Shape("structure", "PutRequest", [("Text", "smithy.api#String")]);
        spec.Shape("structure", "PutResponse", [("Text", "smithy.api#String")]).Shape("structure", "Answer", [("PutResponse", "PutResponse"), ("PutRequest", "PutRequest")]);

        var run = Compiles(spec.Operation("Put", "PutInput", "Answer"));

        var types = run.Source("Sample.Hostile.Hostile.Types.g.cs");
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.test#PutInput\")]\npublic sealed partial record PutRequest\n", types, System.StringComparison.Ordinal);
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.test#Answer\")]\npublic sealed partial record PutResponse\n", types, System.StringComparison.Ordinal);
        Assert.Contains("[global::RevokeGen.Runtime.SmithyShape(\"hostile.test#PutRequest\")]\npublic sealed partial record PutRequestShape\n", types, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Two_services_of_one_name_but_for_case_are_a_finding_and_no_file_name_is_there_twice()
    {
        var project = new GeneratorProject().Spec("/project/a.json", Simple("Hostile", "a")).Spec("/project/b.json", Simple("HOSTILE", "b")).Spec("/project/c.json", Simple("Other", "c"));

        var run = GeneratorRun.Of(project);

        Assert.Equal("RVK1011", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(run.HintNames.Count(), run.HintNames.Distinct(System.StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(12, run.HintNames.Count());
    }

    private static string Simple(string sdkId, string name) => new HostileSpec(sdkId).Shape("structure", "Empty", NoMembers).Operation("Put", "Empty", "Empty").ToString()
        .Replace("hostile.service#", name + ".service#", System.StringComparison.Ordinal).Replace("hostile.test#", name + ".test#", System.StringComparison.Ordinal);

    private static HostileSpec Start(bool isQuery)
    {
        var spec = new HostileSpec { Protocol = isQuery ? "aws.protocols#awsQuery" : "aws.protocols#restJson1" };
        AddLeaves(spec);
        return spec;
    }

    private static void AddLeaves(HostileSpec spec) => spec
        .List("Texts", "smithy.api#String").Map("Table", "smithy.api#Integer").Shape("structure", "Leaf", [("Text", "smithy.api#String")])
        .Enum("Color", [("RED", "red")]).Enum("Level", [("LOW", "")], isInteger: true).Shape("union", "Choice", [("Text", "smithy.api#String"), ("Leaf", "Leaf")]);

    private static void AddNamed(HostileSpec spec, string kind, string id, string name)
    {
        List<(string, string)> members = [(name, "smithy.api#String"), (HostileNames.Service + "Validation", "Color"), ("value", "Texts"), ("Value", "Leaf")];
        members = [.. members.DistinctBy(static member => member.Item1)];
        if (kind is "enum" or "intEnum")
            spec.Enum(id, members, kind == "intEnum");
        else
            spec.Shape(kind == "union" ? "union" : "structure", id, members);
        if (kind == "error")
            spec.Trait(id, "smithy.api#error", "client");
        if (kind == "structure")
            spec.Trait($"{id}${name}", "smithy.api#required");
    }

    private static GeneratorRun Compiles(HostileSpec spec, string rootNamespace = "Sample") =>
        GeneratorRun.Of(HostileProject.With(spec.ToString()) with { RootNamespace = rootNamespace }).ShouldCompile();
}
