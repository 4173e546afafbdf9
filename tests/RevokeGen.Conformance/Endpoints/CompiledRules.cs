extern alias codegen;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using codegen::RevokeGen.Codegen.Emit;
using codegen::RevokeGen.Codegen.Plans;
using codegen::RevokeGen.Codegen.Specs;
using RevokeGen.Conformance.Protocols;
using RevokeGen.Runtime.Endpoints;

namespace RevokeGen.Conformance.Endpoints;

/// <summary>Rule sets as the generator compiles them, loaded in this process.</summary>
internal static class CompiledRules
{
    private const string Partitions = "global::RevokeGen.Runtime.Endpoints.Partitions";

    // The models are of April 2025, when the isolated partitions had no dual-stack; the published table of partitions is newer.
    private const string OfTheModels = """
        #nullable enable
        namespace Generated;

        internal static class PartitionsOf2025
        {
            public static global::RevokeGen.Runtime.Endpoints.Partition Find(string region)
            {
                var found = global::RevokeGen.Runtime.Endpoints.Partitions.Find(region);
                return found.Name.StartsWith("aws-iso", global::System.StringComparison.Ordinal) ? found with { SupportsDualStack = false } : found;
            }
        }
        """;

    /// <summary>Compiles rule sets.</summary>
    /// <param name="name">The name of what is made.</param>
    /// <param name="ruleSets">The rule sets.</param>
    /// <param name="areOf2025">Whether they go with the partitions of that time.</param>
    public static IReadOnlyList<IEndpointRules> Of(string name, IReadOnlyList<JsonObject> ruleSets, bool areOf2025)
    {
        var files = ruleSets.Select(static (rules, index) => Emit("Set" + index.ToString(CultureInfo.InvariantCulture), rules));
        if (areOf2025)
            files = files.Select(static file => file with { Text = file.Text.Replace(Partitions, "PartitionsOf2025", StringComparison.Ordinal) }).Append(new("Partitions.cs", OfTheModels));
        var assembly = GeneratedAssembly.Load(name, files);
        return [.. ruleSets.Select((_, index) => (IEndpointRules)Activator.CreateInstance(assembly.GetType($"Generated.Set{index}EndpointRules", throwOnError: true)!)!)];
    }

    private static EmittedFile Emit(string name, JsonObject rules)
    {
        var writer = new CodeWriter();
        writer.Line("#nullable enable");
        writer.Line("namespace Generated;");
        EndpointEmitter.Emit(writer, name, new EndpointPlanner().Plan(Read(rules)));
        return new(name + ".cs", writer.ToString());
    }

    private static SpecNode Read(JsonObject rules)
    {
        var file = SpecFileReader.Read("rules.json", $$"""{ "smithy": "2.0", "shapes": { "a#B": { "x": {{rules.ToJsonString()}} } } }""", CancellationToken.None);
        return file.ReadBody(file.Entries[0], [])["x"]!;
    }
}
