using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that the names which a service gives to shapes of other namespaces are free.</summary>
internal static class Renames
{
    /// <param name="context">Where to report.</param>
    /// <param name="service">The service with all its renames.</param>
    /// <param name="shapes">What is known of its closure.</param>
    /// <param name="isWhole">Whether that is the whole closure, so that what is not in it is nowhere in the service.</param>
    public static void Check(CheckContext context, Shape service, IReadOnlyCollection<Shape> shapes, bool isWhole)
    {
        if (service.Renames.Count == 0)
            return;
        var renamed = new HashSet<string>(service.Renames.Select(static rename => rename.Id.Value), StringComparer.Ordinal);
        var reached = new HashSet<string>(shapes.Select(static shape => shape.Id.Value), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes)
        {
            if (!renamed.Contains(shape.Id.Value))
                names[shape.Id.Name] = shape.Id.Value;
        }

        foreach (var rename in service.Renames)
        {
            if (names.TryGetValue(rename.Name, out var other))
                context.Report(SpecRules.InvalidShape, rename.Spot, service.Id.Value, $"it renames '{rename.Id}' to '{rename.Name}', as '{other}' is called already");
            else if (isWhole && !reached.Contains(rename.Id.Value))
                context.Report(SpecRules.InvalidShape, rename.Spot, service.Id.Value, $"it renames '{rename.Id}', which none of its operations reaches");
            else
                names.Add(rename.Name, rename.Id.Value);
        }
    }
}
