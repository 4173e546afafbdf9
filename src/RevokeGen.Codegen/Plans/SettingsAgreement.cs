using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Holds the items of all files that define one service to the same settings: of two, either would be passed over in silence.</summary>
internal static class SettingsAgreement
{
    /// <param name="closure">The service.</param>
    /// <param name="settings">The settings of the file that <see cref="ServiceClosure.Path"/> names.</param>
    /// <param name="sources">The files with their settings.</param>
    /// <param name="files">What was read of them, in the same order.</param>
    /// <param name="findings">Takes a finding for each setting that differs, in the file that comes later.</param>
    public static void Check(ServiceClosure closure, SpecSettings settings, IReadOnlyList<SpecSource> sources, IReadOnlyList<SpecFile> files, List<Finding> findings)
    {
        for (var index = 0; index < files.Count; index++)
        {
            var other = sources[index].Settings;
            if (files[index].Path == closure.Path || other == settings)
                continue;
            var definition = files[index].Entries.FirstOrDefault(entry => !entry.IsApply && entry.Id == closure.Service.Id.Value);
            if (definition is null)
                continue;
            foreach (var (name, one, another) in Settings(settings).Zip(Settings(other), static (left, right) => (left.Name, left.Value, right.Value)))
            {
                if (one != another)
                    findings.Add(new(SpecRules.ConflictingSettings, [closure.Service.Id.Value, $"{name} is \"{another}\" for this file and \"{one}\" for another one that defines it; make them equal"], definition.KeySpot));
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Settings(SpecSettings settings) =>
    [
        ("Operations", string.Join(";", settings.Operations)),
        ("Namespace", settings.Namespace),
        ("Accessibility", settings.Accessibility),
        ("Json", settings.Json ? "true" : "false"),
        ("Server", settings.Server ? "true" : "false"),
    ];
}
