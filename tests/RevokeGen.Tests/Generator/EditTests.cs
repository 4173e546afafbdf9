using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Generator;

/// <summary>
/// Which steps run again after an edit, and what comes of it. A letter for each output of a step: C cached (the step did not run), U unchanged (it ran, with the
/// same result), M modified, N new, R removed. The steps: each spec file, the plan (the findings, and then each service), the findings, each service, what the
/// project can compile, each service's emitted files.
/// </summary>
public sealed class EditTests
{
    private static readonly Dictionary<string, Func<GeneratorProject, GeneratorProject>> Edits = new()
    {
        ["an unrelated C# edit"] = static project => project with { Source = project.Source + " internal sealed class Unrelated;" },
        ["an edit of C# that calls the client"] = static project => project with { Source = project.Source + " internal sealed class Caller(Sample.First.IFirstClient client);" },
        ["new objects for files that did not change"] = static project =>
            project.Spec(TwoServices.First, TwoServices.Service("first")).Spec(TwoServices.Second, TwoServices.Service("second")),
        ["white space"] = static project => project.Spec(TwoServices.First, "\n\n" + TwoServices.Service("first")),
        ["documentation of a picked operation"] = static project => Replace(project, "What is picked.", "What was picked."),
        ["documentation of an operation that is not picked"] = static project => Replace(project, "What is not picked.", "What was not picked."),
        ["an example of a picked operation"] = static project => Replace(project, "How it is picked.", "How it was picked."),
        ["an example of an operation that is not picked"] = static project => Replace(project, "How it is not picked.", "How it was not picked."),
        ["a mistake in an example of an operation that is not picked"] = static project => Replace(project, "{ \"Other\": \"a\" }", "{ \"Another\": 1 }"),
        ["a mistake in an example of a picked operation"] = static project => Replace(project, "{ \"Name\": \"a\" }", "{ \"Nome\": \"a\" }"),
        ["an operation that is not picked"] = static project => Replace(project, "\"Other\"", "\"Another\""),
        ["a picked operation"] = static project => Replace(project, "\"Name\"", "\"NewName\"").Spec(TwoServices.FirstRules, "{ \"smithy\": \"2.0\", \"shapes\": {} }"),
        ["an option of a service"] = static project => project.Configure(TwoServices.First, "Accessibility", "internal"),
        ["one more picked operation"] = static project => project.Configure(TwoServices.First, "Operations", "Picked,Unpicked"),
        ["the root namespace"] = static project => project with { RootNamespace = "Other" },
        ["a third spec"] = static project => project.Spec(TwoServices.Third, TwoServices.Service("third"), ("Operations", "Picked")),
        ["an overlay"] = static project => project.Spec(TwoServices.FirstRules, TwoServices.FirstRulesText.Replace("8", "9", StringComparison.Ordinal)),
        ["a mistake in an operation that is not picked"] = static project => Replace(project, "\"first#UnpickedInput\" },", "\"first#Missing\" },"),
        ["a mistake in a picked operation"] = static project => Replace(project, "\"first#PickedInput\" },", "\"first#Missing\" },"),
        ["text that is not JSON"] = static project => project.Spec(TwoServices.First, "{"),
        ["unions of the language, which this compiler does not have"] = static project => project with { LanguageUnions = "true" },
        ["a reference to the library with a factory of HTTP clients"] = static project => project with { References = project.References.AddRange(TestReferences.Hosting) },
        ["the language version"] = static project => project with { LanguageVersion = LanguageVersion.Preview },
    };

    [Theory]
    [InlineData("an unrelated C# edit", "CCC CCC C CC C CC")]
    [InlineData("an edit of C# that calls the client", "CCC CCC C CC C CC")]
    [InlineData("new objects for files that did not change", "UCU CCC C CC C CC")]
    [InlineData("white space", "MCC UUU C CC C CC")]
    [InlineData("documentation of a picked operation", "MCC UMU C MC C MC")]
    [InlineData("documentation of an operation that is not picked", "MCC UUU C CC C CC")]
    [InlineData("an example of a picked operation", "MCC UMU C MC C MC")]
    [InlineData("an example of an operation that is not picked", "MCC UUU C CC C CC")]
    [InlineData("a mistake in an example of an operation that is not picked", "MCC UUU C CC C CC")]
    [InlineData("a mistake in an example of a picked operation", "MCC MMU M MC C MC")]
    [InlineData("an operation that is not picked", "MCC UUU C CC C CC")]
    [InlineData("a picked operation", "MMC UMU C MC C MC")]
    [InlineData("an option of a service", "MCC UMU C MC C MC")]
    [InlineData("one more picked operation", "MCC UMU C MC C MC")]
    [InlineData("the root namespace", "CCC UMM C MM C MM")]
    [InlineData("a third spec", "CCCN UUUN C CCN C CCN")]
    [InlineData("an overlay", "CMC UMU C MC C MC")]
    [InlineData("a mistake in an operation that is not picked", "MCC UUU C CC C CC")]
    [InlineData("a mistake in a picked operation", "MCC MMU M MC C MC")]
    [InlineData("text that is not JSON", "MCC MMR M MR C MR")]
    [InlineData("unions of the language, which this compiler does not have", "CCC CCC C CC M UU")]
    [InlineData("a reference to the library with a factory of HTTP clients", "CCC CCC C CC M MM")]
    [InlineData("the language version", "CCC CCC C CC M UU")]
    public void An_edit_runs_only_what_depends_on_it(string edit, string expected)
    {
        var first = GeneratorRun.Of(TwoServices.Project);

        var second = first.Again(Edits[edit](TwoServices.Project));

        Assert.Equal(expected, Describe(second));
    }

    [Fact]
    public void Every_edit_has_its_row()
    {
        var rows = typeof(EditTests).GetMethod(nameof(An_edit_runs_only_what_depends_on_it))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>().Select(static row => (string)row.Data[0]!);

        Assert.Equal(Edits.Keys.Order(), rows.Order());
    }

    [Fact]
    public void Findings_follow_the_text_while_it_is_edited()
    {
        var broken = Replace(TwoServices.Project, "\"first#PickedInput\" },", "\"first#Missing\" },");
        var text = broken.Files[0].GetText(TestContext.Current.CancellationToken)!.ToString();

        var sound = GeneratorRun.Of(TwoServices.Project);
        var wrong = sound.Again(broken);
        var moved = wrong.Again(broken.Spec(TwoServices.First, "\n\n" + text));
        var mended = moved.Again(TwoServices.Project);

        Assert.Empty(sound.Diagnostics);
        var first = Assert.Single(wrong.Diagnostics).Location.GetLineSpan().StartLinePosition;
        var second = Assert.Single(moved.Diagnostics).Location.GetLineSpan().StartLinePosition;
        Assert.Equal((first.Line + 2, first.Character), (second.Line, second.Character));
        Assert.Empty(mended.Diagnostics);
    }

    private static GeneratorProject Replace(GeneratorProject project, string old, string now)
    {
        var text = TwoServices.Service("first");
        Assert.Contains(old, text, StringComparison.Ordinal);
        return project.Spec(TwoServices.First, text.Replace(old, now, StringComparison.Ordinal));
    }

    private static string Describe(GeneratorRun run) => string.Join(
        ' ',
        new[] { Steps.Spec, Steps.Plan, Steps.Findings, Steps.Service, Steps.Target, Steps.Emitted }.Select(step => string.Concat(run.Reasons(step).Select(Letter))));

    private static char Letter(IncrementalStepRunReason reason) => reason.ToString()[0];
}
