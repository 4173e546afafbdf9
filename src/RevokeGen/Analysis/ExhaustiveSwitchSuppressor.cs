using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RevokeGen.Analysis.Switches;

namespace RevokeGen.Analysis;

/// <summary>
/// Silences the compiler where it cannot know that a <c>switch</c> expression handles all that an emitted union or enum can be: it sees an
/// <c>object</c>, or an enum to which any number could be cast.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    private const string Reason = "Every case of the union or enum is handled, which RVK2011 checks.";

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
    [
        new("RVKS8509", "CS8509", Reason),
        new("RVKS8524", "CS8524", Reason),

        // A pattern that asks for null, as { Table: null } does, makes the compiler think of null everywhere.
        new("RVKS8655", "CS8655", Reason),
    ];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (Facts.From(context.Compilation) is not { } facts)
            return;
        var reader = new SwitchReader(facts, context.Compilation);
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (IsHandled(diagnostic, reader, context))
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(rule => rule.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
        }
    }

    private static bool IsHandled(Diagnostic diagnostic, SwitchReader reader, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } choice)
            return false;
        var model = context.GetSemanticModel(tree);
        return model.GetOperation(choice, context.CancellationToken) is { } operation
            && reader.Read(operation) is { Missing.IsEmpty: true, Subject.IsLanguageUnion: false } reading
            && (reading.HandlesNull || !CanBeNull(reading.Subject, model.GetTypeInfo(choice.GoverningExpression, context.CancellationToken)));
    }

    /// <summary>What a union holds, and a kind, are never null. The compiler forgets that once any arm asks for null.</summary>
    private static bool CanBeNull(SwitchSubject subject, TypeInfo type) =>
        subject.IsConditional || (subject.Kind == SubjectKind.Whole && type.Nullability.FlowState == NullableFlowState.MaybeNull);
}
