using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads fields and properties: those that never change, members of emitted types, and counts.</summary>
internal sealed class MemberReader(KnownValueReader values, Facts facts)
{
    public KnownValue? Read(IFieldReferenceOperation reference, Budget budget)
    {
        var field = reference.Field;
        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return new KnownText("");
        return CollectionReader.IsEmptyMember(field) ? KnownCollection.Empty : Initial(field, field.Type, reference, budget);
    }

    public KnownValue? Read(IPropertyReferenceOperation reference, Budget budget)
    {
        var property = reference.Property;
        if (facts.EnumValueOf(property) is { } wire)
            return Constants.Read(wire, type: null);
        if (CollectionReader.IsEmptyMember(property))
            return KnownCollection.Empty;
        if (property is { IsStatic: true, Name: "Empty" } && BlobReader.IsMemory(property.ContainingType))
            return KnownBlob.Empty;
        if (reference.Instance is { } instance && OfInstance(property, instance, budget) is { } value)
            return value;
        return Initial(property, property.Type, reference, budget);
    }

    private KnownValue? OfInstance(IPropertySymbol property, IOperation instance, Budget budget)
    {
        if (facts.MemberOf(property) is { } member)
            return values.Read(instance, budget) is { } container ? values.ReadMember(container, member, budget) : null;
        if (property.Name == "Value" && (facts.IsEnum(property.ContainingType) || property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
            return values.Read(instance, budget);
        if (property.Name is not ("Count" or "Length"))
            return null;
        var count = values.Read(instance, budget) switch
        {
            KnownText text => text.Text.Length,
            KnownCollection { Min: var min, Max: var max } when min == max => min,
            KnownBlob { Min: var min, Max: var max } when min == max => min,
            _ => (int?)null,
        };
        return count is { } known ? new KnownNumber((decimal)known) : null;
    }

    /// <summary>Operations know nothing of parentheses and <c>!</c>.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax syntax)
    {
        while (true)
        {
            switch (syntax)
            {
                case ParenthesizedExpressionSyntax { Expression: var inner }:
                    syntax = inner;
                    break;
                case PostfixUnaryExpressionSyntax { Operand: var inner } when syntax.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    syntax = inner;
                    break;
                default:
                    return syntax;
            }
        }
    }

    /// <summary>The expression with the conversion to the member's type, as to a union: both have the same syntax, and the compiler gives the inner one.</summary>
    private static IOperation? Converted(IOperation? operation)
    {
        while (operation?.Parent is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion;
        return operation;
    }

    /// <summary>
    /// What the initializer says. In another file only a literal is read: no file is bound that the compiler has not asked for, as in an
    /// editor it asks for one only.
    /// </summary>
    private KnownValue? Initial(ISymbol member, ITypeSymbol type, IOperation reference, Budget budget)
    {
        if (InitialValue.Of(member) is not { } initial || reference.SemanticModel is not { } model)
            return null;
        var syntax = Bare(initial);
        if (syntax.SyntaxTree != model.SyntaxTree)
            return syntax is LiteralExpressionSyntax literal && (type.SpecialType != SpecialType.None || facts.IsEnum(type)) ? Constants.Read(literal.Token.Value, type: null) : null;
        if (!budget.TryOpen(member))
            return null;
        var value = Converted(model.GetOperation(syntax)) is { } operation ? Exposure.Held(values.Read(operation, budget), operation, type) : null;
        budget.Close();
        return Exposure.Of(value);
    }
}
