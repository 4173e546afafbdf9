using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Conditions.Rules;

/// <summary>Reads attributes as rules. One that is not whole, as while someone types it, is none, and so is one whose expression is none.</summary>
internal sealed class RuleAttributeReader(Facts facts)
{
    public RuleSet Read(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        return new(
            [.. attributes.Select(Condition).OfType<ConditionRule>()],
            [.. attributes.Select(Row).OfType<AllowedValuesRule>().OrderByDescending(static row => row.Id.DefaultSeverity)],
            [.. attributes.Select(Caution).OfType<CautionRule>().OrderByDescending(static caution => caution.Id.DefaultSeverity)]);
    }

    private ConditionRule? Condition(AttributeData attribute) =>
        Is(attribute, facts.Condition)
        && attribute.ConstructorArguments is [{ Value: string name }, { Value: string text }, { Value: string documentation }]
        && RuleExpression.Parse(text) is { } expression
            ? new(name, documentation.Length > 0 ? documentation : $"The condition {name} does not hold: {text}", expression, ConstraintAttributes.PartOf(attribute))
            : null;

    private AllowedValuesRule? Row(AttributeData attribute) =>
        Is(attribute, facts.AllowedValues)
        && attribute.ConstructorArguments is [{ Value: string when }, { Value: string documentation }]
        && RuleExpression.Parse(when) is { } expression
            ? new(TextOf(attribute, "Name") ?? "", documentation, IdOf(attribute, 0), expression, TextsOf(attribute, "Members"), [.. TextsOf(attribute, "Values")])
            : null;

    private CautionRule? Caution(AttributeData attribute)
    {
        if (!Is(attribute, facts.Caution) || attribute.ConstructorArguments is not [{ Value: string name }, { Value: string documentation }])
            return null;
        var (text, pattern) = (TextOf(attribute, "Expression"), TextOf(attribute, "Pattern"));
        var expression = text is null ? null : RuleExpression.Parse(text);
        if (expression is null && (text is not null || (pattern is null && NamedOf(attribute, "UniqueItems").Value is not true)))
            return null;
        return new(name, documentation, IdOf(attribute, 1), expression, pattern is null ? null : new PatternConstraint(ConstraintPart.Value, pattern));
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) =>
        type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);

    private static TypedConstant NamedOf(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;

    private static string? TextOf(AttributeData attribute, string name) =>
        NamedOf(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static ImmutableArray<string> TextsOf(AttributeData attribute, string name) =>
        NamedOf(attribute, name) is { Kind: TypedConstantKind.Array, IsNull: false } texts ? [.. texts.Values.Select(static text => text.Value).OfType<string>()] : [];

    /// <summary>By the numbers of the runtime's <c>RuleSeverity</c>.</summary>
    private static DiagnosticDescriptor IdOf(AttributeData attribute, int otherwise) =>
        (NamedOf(attribute, "Severity") is { Kind: TypedConstantKind.Enum, Value: int severity } ? severity : otherwise) switch
        {
            0 => UsageRuleDescriptors.ConditionViolated,
            1 => UsageRuleDescriptors.Caution,
            _ => UsageRuleDescriptors.Advice,
        };
}
