using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Conditions.Expressions;

namespace RevokeGen.Analysis.Conditions;

/// <summary>The expression whose value is judged.</summary>
/// <param name="Code">What of it says something about the value: of a <c>with</c>, its members alone.</param>
/// <param name="Name">What stands for it where no part of it does.</param>
/// <param name="IsChange">Whether it changes a value that was judged where it was made, so that only what it changes is news.</param>
/// <param name="Branch">The branch of a choice that is taken for granted, so that only what it decides is news; null where none is.</param>
internal sealed record Whole(SyntaxNode Code, Location Name, bool IsChange, IOperation? Branch = null)
{
    public static Whole Of(IOperation operation) => operation.Syntax switch
    {
        ObjectCreationExpressionSyntax creation => new(creation, creation.Type.GetLocation(), IsChange: false),
        ImplicitObjectCreationExpressionSyntax creation => new(creation, creation.NewKeyword.GetLocation(), IsChange: false),
        WithExpressionSyntax change => new(change.Initializer, change.WithKeyword.GetLocation(), IsChange: true),
        var other => new(other, Locations.Of(operation), IsChange: false),
    };

    /// <summary>The part of the expression that a source is, or that brings it along; null when it is from elsewhere.</summary>
    public IOperation? Find(Source source)
    {
        for (var part = source; part is not null; part = part.Holder)
        {
            if (part.Operation.Syntax is var syntax && syntax.SyntaxTree == Code.SyntaxTree && Code.Span.Contains(syntax.Span))
                return part.Operation;
        }

        return null;
    }
}
