using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Checks that the names which a service gives to shapes of other namespaces are free.</summary>
internal static class Renames
{
    /// <param name="context">Where to report.</param>
    /// <param name="closure">The service with what is known of its closure.</param>
    /// <param name="isWhole">Whether that is the whole closure, so that what is not in it is nowhere in the service.</param>
    public static void Check(CheckContext context, ServiceClosure closure, bool isWhole)
    {
        if (closure.Service.Renames.Count == 0)
            return;
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in closure.Shapes)
        {
            if (closure.Service.Renames.All(rename => rename.Id != shape.Id))
                names[shape.Id.Name] = shape.Id.Value;
        }

        foreach (var rename in closure.Service.Renames)
        {
            if (names.TryGetValue(rename.Name, out var other))
                Report(context, closure, rename, $"it renames '{rename.Id}' to '{rename.Name}', as '{other}' is called already");
            else if (isWhole && closure.Shapes.All(shape => shape.Id != rename.Id))
                Report(context, closure, rename, $"it renames '{rename.Id}', which none of its operations reaches");
            else
                names.Add(rename.Name, rename.Id.Value);
        }
    }

    private static void Report(CheckContext context, ServiceClosure closure, ShapeRename rename, string what) =>
        context.Report(SpecRules.InvalidShape, rename.Spot, closure.Service.Id.Value, what);
}
