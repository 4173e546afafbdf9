using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Benchmarks;

/// <summary>Edits of a project, each as what it does to the driver that has run before it, and back.</summary>
/// <param name="host">The project.</param>
/// <param name="structure">The id of a structure of a picked operation, in the first spec.</param>
internal sealed class SpecEdits(GeneratorHost host, string structure)
{
    private const string Shapes = "\"shapes\": {", Members = "\"members\": {";

    private readonly AdditionalText _spec = host.Specs[0];
    private readonly string _text = host.Specs[0].GetText()!.ToString();

    /// <summary>The edits of specs and options by name. Each gives the driver with its edit, or without it again.</summary>
    public IReadOnlyList<KeyValuePair<string, Func<GeneratorDriver, bool, GeneratorDriver>>> All(AdditionalText another) =>
    [
        new("white space in the spec", Replace("\n\n" + _text)),
        new("a shape that no picked operation uses", Replace(Insert(Shapes, "", "\"revokegen.benchmarks#Unused\": { \"type\": \"string\" },"))),
        new("a member of a picked operation", Replace(Insert($"\"{structure}\": {{", Members, "\"MeasuredExtra\": { \"target\": \"smithy.api#String\" },"))),
        new("an option", (driver, edited) => driver.WithUpdatedAnalyzerConfigOptions(host.Configuration(isInternal: edited))),
        new("the list of specs", (driver, edited) => edited ? driver.AddAdditionalTexts([another]) : driver.RemoveAdditionalTexts([another])),
    ];

    private Func<GeneratorDriver, bool, GeneratorDriver> Replace(string text)
    {
        var changed = GeneratorHost.Spec(_spec.Path, text);
        return (driver, edited) => edited ? driver.ReplaceAdditionalText(_spec, changed) : driver.ReplaceAdditionalText(changed, _spec);
    }

    // After the first place where one text follows another.
    private string Insert(string after, string then, string inserted)
    {
        var place = _text.IndexOf(after, StringComparison.Ordinal);
        if (place >= 0)
            place = _text.IndexOf(then, place + after.Length, StringComparison.Ordinal);
        return place >= 0 ? _text.Insert(place + then.Length, inserted) : throw new InvalidOperationException($"'{after}' is not in {_spec.Path}.");
    }
}
