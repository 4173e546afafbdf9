using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Enums;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2006 and RVK2014: constant texts where code makes a value of an emitted enum of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnumTextAnalyzer : EmittedApiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageRuleDescriptors.UnknownEnumValue, UsageRuleDescriptors.EnumValueAsText];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        var run = new Run(facts);
        start.RegisterOperationAction(run.Creation, OperationKind.ObjectCreation);
        start.RegisterOperationAction(run.Conversion, OperationKind.Conversion);
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run
    {
        private readonly Facts _facts;
        private readonly KnownValueReader _values;
        private readonly Guards _guards;
        private readonly ConcurrentDictionary<ISymbol, EnumMembers> _enums = new(SymbolEqualityComparer.Default);

        public Run(Facts facts)
        {
            _facts = facts;
            _values = new KnownValueReader(facts);
            _guards = new Guards(_values);
        }

        public void Creation(OperationAnalysisContext context)
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (creation is { Constructor: { } constructor, Arguments: [var text] } && _facts.MakesEnum(constructor))
                Judge(constructor.ContainingType, text.Value, context);
        }

        public void Conversion(OperationAnalysisContext context)
        {
            var conversion = (IConversionOperation)context.Operation;
            if (!conversion.IsToFramework() && conversion.OperatorMethod is { } method && _facts.MakesEnum(method))
                Judge(method.ContainingType, conversion.Operand, context);
        }

        private void Judge(INamedTypeSymbol type, IOperation text, OperationAnalysisContext context)
        {
            var members = _enums.GetOrAdd(type, symbol => EnumMembers.Of((INamedTypeSymbol)symbol, _facts));
            if (members.IsEmpty)
                return;
            foreach (var branch in _values.Branches.Of(text))
            {
                if (_values.Read(branch) is KnownText known && Find(type, members, known.Text, branch.Operation) is { } finding && !_guards.MayKeepFrom(branch.Operation))
                    context.ReportDiagnostic(finding);
            }
        }

        private static Diagnostic? Find(INamedTypeSymbol type, EnumMembers members, string text, IOperation place)
        {
            if (members.Find(text) is { } member)
            {
                return place.Syntax is LiteralExpressionSyntax
                    ? Diagnostic.Create(
                        UsageRuleDescriptors.EnumValueAsText,
                        Locations.Of(place),
                        FindingProperties.Of(FindingProperties.EnumMember, member.Property),
                        type.Name,
                        member.Property,
                        text)
                    : null;
            }

            var match = members.Match(text);
            return Diagnostic.Create(UsageRuleDescriptors.UnknownEnumValue, Locations.Of(place), PropertiesOf(match), type.Name, text, Advice(type, match));
        }

        private static ImmutableDictionary<string, string?> PropertiesOf(EnumMatch? match)
        {
            if (match is null)
                return ImmutableDictionary<string, string?>.Empty;
            var properties = FindingProperties.Of(FindingProperties.EnumMember, match.Member.Property);
            return match.IsSpelling ? properties.Add(FindingProperties.IsSpelling, "") : properties;
        }

        private static string Advice(INamedTypeSymbol type, EnumMatch? match) => match switch
        {
            null => "check it, and disable the rule here if the service has added it",
            { IsSpelling: true } => $"the service calls it \"{match.Member.Wire}\"; write {type.Name}.{match.Member.Property}",
            _ => $"did you mean {type.Name}.{match.Member.Property} (\"{match.Member.Wire}\")?",
        };
    }
}
