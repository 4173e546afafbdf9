using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Conditions;
using RevokeGen.Analysis.Conditions.Expressions;
using RevokeGen.Analysis.Conditions.Rules;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2009, RVK2010 and RVK2012: values that do not go together, where code makes emitted structures and unions of them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConditionAnalyzer : EmittedApiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [UsageRuleDescriptors.ConditionViolated, UsageRuleDescriptors.Caution, UsageRuleDescriptors.Advice];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        var run = new Run(facts);
        start.RegisterOperationAction(run.Creation, OperationKind.ObjectCreation);
        start.RegisterOperationAction(run.Change, OperationKind.With);
        start.RegisterOperationAction(run.Conversion, OperationKind.Conversion);
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run
    {
        private readonly Facts _facts;
        private readonly KnownValueReader _values;
        private readonly RuleReader _rules;
        private readonly ValueJudge _members;
        private readonly WholeJudge _wholes;
        private readonly Drafts _drafts = new();

        public Run(Facts facts)
        {
            _facts = facts;
            _values = new(facts);
            _rules = new(facts);
            var evaluator = new ExpressionEvaluator(_values);
            var guard = new RuleGuard(_values, _rules, evaluator);
            var marks = new Marks(_values);
            _members = new(_values, guard, marks);
            _wholes = new(guard, new RowJudge(_values, guard, evaluator, marks), new Choices(_values), marks);
        }

        public void Creation(OperationAnalysisContext context)
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (creation.Constructor is not { } constructor || _rules.Of(constructor.ContainingType) is not { IsEmpty: false } type)
                return;
            if (_facts.VariantOf(constructor) is { } variant && creation.Arguments is [var payload])
                Variant(creation, type, variant, payload.Value, context);
            else
                Members(creation, type, creation.Initializer, context);
        }

        public void Change(OperationAnalysisContext context)
        {
            var change = (IWithOperation)context.Operation;
            if (change.Type is INamedTypeSymbol symbol && _rules.Of(symbol) is { IsEmpty: false } type)
                Members(change, type, change.Initializer, context);
        }

        public void Conversion(OperationAnalysisContext context)
        {
            var conversion = (IConversionOperation)context.Operation;
            if (conversion.IsToFramework() || conversion.OperatorMethod is not { } method)
                return;
            if (_rules.Of(method.ContainingType) is { IsEmpty: false } type
                && _facts.UnionConstructor(method) is { } constructor
                && _facts.VariantOf(constructor) is { } variant)
                Variant(conversion, type, variant, conversion.Operand, context);
        }

        private void Members(IOperation whole, TypeRules type, IObjectOrCollectionInitializerOperation? initializer, OperationAnalysisContext context)
        {
            var findings = new Findings();
            foreach (var step in initializer?.Initializers ?? [])
            {
                if (step is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value }
                    && _facts.MemberOf(property) is { } name
                    && type.Members.TryGetValue(name, out var member))
                    _members.Judge(member, value, findings);
            }

            Whole(whole, type, findings, context);
        }

        private void Variant(IOperation whole, TypeRules type, string variant, IOperation payload, OperationAnalysisContext context)
        {
            var findings = new Findings();
            if (type.Members.TryGetValue(variant, out var member))
                _members.Judge(member, payload, findings);
            Whole(whole, type, findings, context);
        }

        private void Whole(IOperation whole, TypeRules type, Findings findings, OperationAnalysisContext context)
        {
            if (!type.Own.IsEmpty && _values.Read(whole) is (KnownStructure or KnownUnion) and var known && !_drafts.MayBe(whole.Syntax))
                _wholes.Judge(Conditions.Whole.Of(whole), known, type, findings);
            findings.Report(context.ReportDiagnostic);
        }
    }
}
