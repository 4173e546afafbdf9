using System;
using System.Linq;
using System.Threading;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Tests.Shapes;

public sealed class OperationSelectionTests
{
    private const string Shapes = """
        "a#Svc": { "type": "service", "version": "1", "operations": [{ "target": "a#GetB" }, { "target": "a#GetA" }],
            "resources": [{ "target": "a#Res" }], "errors": [{ "target": "a#Fault" }] },
        "a#Res": { "type": "resource", "delete": { "target": "a#DeleteRes" }, "resources": [{ "target": "a#Sub" }, { "target": "a#Res" }] },
        "a#Sub": { "type": "resource", "list": { "target": "a#ListSub" }, "operations": [{ "target": "a#PokeSub" }], "collectionOperations": [{ "target": "a#PokeAll" }] },
        "a#GetA": { "type": "operation", "input": { "target": "a#In" }, "output": { "target": "a#Out" }, "errors": [{ "target": "a#AFault" }] },
        "a#GetB": { "type": "operation", "output": { "target": "a#Out" } },
        "a#DeleteRes": { "type": "operation", "input": { "target": "smithy.api#Unit" }, "output": { "target": "smithy.api#Unit" } },
        "a#ListSub": { "type": "operation" }, "a#PokeSub": { "type": "operation" }, "a#PokeAll": { "type": "operation" },
        "a#In": { "type": "structure", "members": { "tree": { "target": "a#Tree" }, "only": { "target": "a#OnlyIn" } } },
        "a#Out": { "type": "structure", "members": { "tree": { "target": "a#Tree" }, "map": { "target": "a#Map" } } },
        "a#Tree": { "type": "structure", "members": { "children": { "target": "a#Trees" } } },
        "a#Trees": { "type": "list", "member": { "target": "a#Tree" } },
        "a#OnlyIn": { "type": "string" },
        "a#Map": { "type": "map", "key": { "target": "a#Key" }, "value": { "target": "smithy.api#String" } },
        "a#Key": { "type": "string", "traits": { "a#marked": {} } },
        "a#marked": { "type": "structure", "traits": { "smithy.api#trait": {} } },
        "a#Fault": { "type": "structure", "traits": { "smithy.api#error": "server" } }, "a#AFault": { "type": "structure", "traits": { "smithy.api#error": "client" } }
        """;

    [Fact]
    public void All_operations_of_a_service_include_those_of_its_resources()
    {
        var service = Assert.Single(Spec.Pick(Spec.Model(Shapes)).Services);
        Assert.Equal(["DeleteRes", "GetA", "GetB", "ListSub", "PokeAll", "PokeSub"], service.Operations.Select(operation => operation.Id.Name));
        Assert.Equal((Spec.Path, "a#Svc"), (service.Path, service.Service.Id.Value));
    }

    [Theory]
    [InlineData("GetA", "GetA")]
    [InlineData("GetB;GetA", "GetA GetB")]
    [InlineData("*", "DeleteRes GetA GetB ListSub PokeAll PokeSub")]
    [InlineData("*Sub;Get*", "GetA GetB ListSub PokeSub")]
    [InlineData("*e*e*", "DeleteRes")]
    public void Names_and_wildcards_pick(string patterns, string expected)
    {
        var model = Spec.Pick(Spec.Model(Shapes), patterns.Split(';'));
        Assert.Empty(model.Findings);
        Assert.Equal(expected, string.Join(' ', Assert.Single(model.Services).Operations.Select(operation => operation.Id.Name)));
    }

    [Fact]
    public void Closure_has_what_the_operation_reaches_and_how_it_is_used()
    {
        var model = Spec.Pick(Spec.Model(Shapes), "GetA");
        var service = Assert.Single(model.Services);
        var closure = Closure.Of(service.Service, service.Operations, model.Model.Find, TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "a#AFault read", "a#Fault read", "a#In written", "a#Key read", "a#Map read", "a#OnlyIn written", "a#Out read",
                "a#Tree written read", "a#Trees written read",
            ],
            service.Shapes.Select(shape => $"{shape.Id}{(closure.IsWritten(shape.Id) ? " written" : "")}{(closure.IsRead(shape.Id) ? " read" : "")}"));
        Assert.Equal(["a#GetA"], service.Service.Operations.Select(operation => operation.Value));
        Assert.Null(model.Model.Find(new("a#GetB")));
        Assert.Null(model.Model.Find(new("a#marked")));
    }

    [Fact]
    public void Unit_is_no_input_and_no_output()
    {
        var operation = Assert.Single(Assert.Single(Spec.Pick(Spec.Model(Shapes), "DeleteRes").Services).Operations);
        Assert.Null(operation.Input);
        Assert.Null(operation.Output);
    }

    [Theory]
    [InlineData("GetC", "GetA")]
    [InlineData("geta", "GetA")]
    [InlineData("PokeSubs", "PokeSub")]
    [InlineData("SomethingElse", "")]
    [InlineData("X*", "")]
    public void Name_that_no_service_has_is_reported_with_the_nearest(string name, string nearest)
    {
        var marked = Marked.Parse(Spec.Model(Shapes.Replace("\"a#Svc\"", "«\"a#Svc\"»", StringComparison.Ordinal)));
        var model = Spec.Pick(marked.Text, name, "GetB");
        Spec.AssertFinding(model.Findings, marked.Spot, SpecRules.UnknownOperation, name, nearest);
        Assert.Equal("GetB", Assert.Single(Assert.Single(model.Services).Operations).Id.Name);
    }

    [Fact]
    public void Name_that_only_a_file_without_a_service_asks_for_is_reported_at_its_start()
    {
        var files = Spec.Files(Spec.Model(Shapes), Spec.Model("\"a#GetA\": { \"type\": \"apply\", \"traits\": { \"smithy.api#documentation\": \"d\" } }"));
        var model = ModelAssembler.Assemble(files, [new(Spec.Path, ["GetA"]), new("test1.json", ["GetC"])], TestContext.Current.CancellationToken);
        Spec.AssertFinding(model.Findings, new("test1.json", 0, 0, 0, 0, 0, 0), SpecRules.UnknownOperation, "GetC", "GetA");
    }

    [Fact]
    public void One_list_may_name_operations_of_several_services_and_files_without_any()
    {
        var files = Spec.Files(
            Spec.Model(Shapes),
            Spec.Model("\"b#Svc\": { \"type\": \"service\", \"operations\": [{ \"target\": \"b#Op\" }] }, \"b#Op\": { \"type\": \"operation\" }"),
            Spec.Model("\"b#Op\": { \"type\": \"apply\", \"traits\": { \"smithy.api#documentation\": \"d\" } }"));
        var selections = files.Select(file => new OperationSelection(file.Path, ["GetA", "Op"])).ToList();
        var model = ModelAssembler.Assemble(files, selections, TestContext.Current.CancellationToken);
        Assert.Empty(model.Findings);
        Assert.Equal(["a#GetA", "b#Op"], model.Services.Select(service => Assert.Single(service.Operations).Id.Value));
        Assert.True(model.Services[1].Operations[0].Traits.Has("smithy.api#documentation"));
    }

    [Fact]
    public void Service_in_a_file_without_a_selection_is_not_emitted()
    {
        var files = Spec.Files(Spec.Model(Shapes), Spec.Model("\"b#Svc\": { \"type\": \"service\", \"operations\": [{ \"target\": \"b#Op\" }] }, \"b#Op\": { \"type\": \"operation\" }"));
        var model = ModelAssembler.Assemble(files, [new("test1.json", [])], TestContext.Current.CancellationToken);
        Assert.Equal("b#Svc", Assert.Single(model.Services).Service.Id.Value);
    }

    [Fact]
    public void Model_without_a_service_is_reported()
    {
        var model = Spec.Pick(Spec.Model("\"a#S\": { \"type\": \"string\" }"));
        Spec.AssertFinding(model.Findings, new(Spec.Path, 0, 0, 0, 0, 0, 0), SpecRules.NotASmithyModel, "no file defines a service with operations");
    }

    [Fact]
    public void Shape_that_no_wanted_operation_reaches_is_not_parsed_and_its_syntax_is_checked_all_the_same()
    {
        var broken = Shapes.Replace("\"a#OnlyIn\": { \"type\": \"string\"", "\"a#OnlyIn\": { \"type\": \"string\", \"traits\": 1, \"oops\": \"\\uD800\"", StringComparison.Ordinal);
        Assert.Empty(Spec.Pick(Spec.Model(broken), "GetB").Findings);
        Assert.Equal(3, Spec.Pick(Spec.Model(broken), "GetA").Findings.Count);
        var noJson = broken.Replace("\"oops\"", "oops", StringComparison.Ordinal);
        Assert.Equal(SpecRules.InvalidJson, Assert.Single(Spec.Pick(Spec.Model(noJson), "GetB").Findings).RuleId);
    }

    [Theory]
    [InlineData("a#In$tere")]
    [InlineData("a#Unused$children")]
    [InlineData("a#UnusedMap$member")]
    [InlineData("a#GetA$input")]
    [InlineData("a#marked$m")]
    public void Apply_on_a_member_that_is_not_there_is_reported_though_no_wanted_operation_reaches_its_shape(string id)
    {
        var overlay = Marked.Parse(Spec.Model($"\"a#In$only\": {{ \"type\": \"apply\", \"traits\": {{}} }}, «\"{id}\"»: {{ \"type\": \"apply\", \"traits\": {{}} }}"), "test1.json");

        Spec.AssertFinding(PickB(overlay.Text), overlay.Spot, SpecRules.ApplyMatchesNothing, id);
    }

    [Theory]
    [InlineData("a#In$tree")]
    [InlineData("a#Unused$member")]
    [InlineData("a#UnusedMap$value")]
    [InlineData("a#OnlyIn$RED")]
    [InlineData("a#Mixed$id")]
    public void Apply_on_a_member_that_is_there_or_may_be_is_right_though_no_wanted_operation_reaches_its_shape(string id) => Assert.Empty(PickB(
        Spec.Model($"\"{id}\": {{ \"type\": \"apply\", \"traits\": {{}} }}")));

    [Fact]
    public void Examples_of_an_operation_that_is_not_wanted_are_not_looked_at()
    {
        var broken = Shapes.Replace("\"a#GetA\": { ", "\"a#GetA\": { \"traits\": { \"smithy.api#examples\": [{ \"title\": \"\\uD800\", \"input\": { \"nobody\": 1 } }] }, ", StringComparison.Ordinal);
        Assert.Empty(Spec.Pick(Spec.Model(broken), "GetB").Findings);
        Assert.Equal([SpecRules.InvalidJson, SpecRules.ExampleDoesNotFit], Spec.Pick(Spec.Model(broken), "GetA").Findings.Select(static finding => finding.RuleId));
    }

    private static EquatableArray<Finding> PickB(string overlay)
    {
        const string Unused = """
            "a#Unused": { "type": "list", "member": { "target": "a#Tree" } },
            "a#UnusedMap": { "type": "map", "key": { "target": "a#Key" }, "value": { "target": "smithy.api#String" } },
            "a#Mixed": { "type": "structure", "mixins": [{ "target": "a#In" }], "members": {} }
            """;
        return ModelAssembler.Assemble(Spec.Files(Spec.Model(Shapes), overlay, Spec.Model(Unused)), [new(Spec.Path, ["GetB"])], TestContext.Current.CancellationToken).Findings;
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"traits\": { \"smithy.api#required\": {} }")]
    public void Long_chain_of_structures_that_require_the_next_is_checked_in_time(string last)
    {
        const int Length = 20_000;
        var links = Enumerable.Range(0, Length).Select(at =>
            $", \"a#S{at}\": {{ \"type\": \"structure\", \"members\": {{ \"m\": {{ \"target\": \"a#S{(at + 1) % Length}\"{(at + 1 == Length ? last : ", \"traits\": { \"smithy.api#required\": {} }")} }} }} }}");
        var findings = Spec.All(Spec.Model("\"a#Text\": { \"type\": \"string\" }" + string.Concat(links))).Findings;
        Assert.Equal(last.Length == 0 ? 0 : Length, findings.Count);
        Assert.All(findings, static finding => Assert.Equal(SpecRules.MisplacedTrait, finding.RuleId));
    }

    [Fact]
    public void Long_chain_of_shapes_does_not_overflow_the_stack()
    {
        var links = Enumerable.Range(0, 20_000).Select(static at => $", \"a#L{at}\": {{ \"type\": \"list\", \"member\": {{ \"target\": \"a#L{at + 1}\" }} }}");
        var shapes = """
            "a#Svc": { "type": "service", "operations": [{ "target": "a#Op" }] }, "a#Op": { "type": "operation", "input": { "target": "a#In" } },
            "a#In": { "type": "structure", "members": { "m": { "target": "a#L0" } } }, "a#L20000": { "type": "string" }
            """;
        Assert.Equal(20_002, Assert.Single(Spec.Pick(Spec.Model(shapes + string.Concat(links))).Services).Shapes.Count);
    }

    [Fact]
    public void Cancellation_stops_assembling()
    {
        var file = Spec.Read(Spec.Model(Shapes));
        Assert.Throws<OperationCanceledException>(() => ModelAssembler.Assemble([file], [new(Spec.Path, [])], new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => ModelAssembler.AssembleAll([file], new CancellationToken(canceled: true)));
    }
}
