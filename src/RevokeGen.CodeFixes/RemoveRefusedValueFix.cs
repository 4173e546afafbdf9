using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes;

/// <summary>RVK2009 on one value of an enum in a list of several: takes it out. It is then not sent, which the title says.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRefusedValueFix))]
[Shared]
public sealed class RemoveRefusedValueFix : RuleFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ConditionViolated];

    private protected override bool KeepsMeaning => false;

    private protected override Edit? Find(FixContext file, Diagnostic diagnostic)
    {
        var node = file.NodeOf(diagnostic);
        // An emptied list would be refused in its turn, or mean something else.
        if (ListItem.Of(node) is not { Count: > 1 } item || node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
            return null;
        var info = file.Model.GetTypeInfo(value, file.CancellationToken);
        return (info.ConvertedType ?? info.Type) is { TypeKind: TypeKind.Struct } type && file.Facts.IsEmitted(type)
            ? new Edit($"Remove {item.Node} (it is no longer sent)", ListItem.Removal([item]))
            : null;
    }
}
