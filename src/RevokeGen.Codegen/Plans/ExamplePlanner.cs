using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>
/// Decides which of an operation's examples its documentation shows: the first that can be written in the emitted types, up to a few. A part of the
/// input that has no place there, or no value that the type can hold, leaves the example out: half a request would be the wrong one.
/// </summary>
internal sealed class ExamplePlanner(IEnumerable<StructurePlan> structures, IEnumerable<UnionPlan> unions, IEnumerable<EnumPlan> enums)
{
    private const int MostExamples = 2;

    private readonly Dictionary<string, StructurePlan> _structures = structures.ToDictionary(static plan => plan.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, UnionPlan> _unions = unions.ToDictionary(static plan => plan.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumPlan> _enums = enums.ToDictionary(static plan => plan.Name, StringComparer.Ordinal);

    public EquatableArray<ExamplePlan> Plan(Shape operation, StructurePlan request)
    {
        var plans = new List<ExamplePlan>();
        foreach (var example in (operation.Traits.Find(TraitIds.Examples) as ArrayNode)?.Items ?? [])
        {
            // An error is what such a call is not made for.
            if (plans.Count == MostExamples || example["error"] is not null || example["title"]?.Text is not { } title)
                continue;
            var input = example["input"] ?? new ObjectNode(example.Spot, []);
            if (new ExampleValuePlanner(_structures, _unions, _enums).Structure(input, request) is { } value)
                plans.Add(new(Paragraphs(title, example["documentation"]?.Text), value));
        }

        return plans.ToEquatableArray();
    }

    private static EquatableArray<string> Paragraphs(string title, string? documentation) =>
        new[] { Documentation.Text(title).Trim() }.Concat(Documentation.Paragraphs(documentation)).Where(static text => text.Length > 0).Distinct().ToEquatableArray();
}
