using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Unions;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2001 to RVK2008: values that the service is known to refuse, where code gives them to members of emitted types.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : EmittedApiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        UsageRuleDescriptors.RequiredMemberNull,
        UsageRuleDescriptors.CollectionLength,
        UsageRuleDescriptors.StringLength,
        UsageRuleDescriptors.Pattern,
        UsageRuleDescriptors.Range,
        UsageRuleDescriptors.DuplicateItem,
        UsageRuleDescriptors.UnionNull,
    ];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        var run = new Run(facts);
        start.RegisterOperationAction(run.Assignment, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(run.Creation, OperationKind.ObjectCreation);
        start.RegisterOperationAction(run.Conversion, OperationKind.Conversion);
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run
    {
        private readonly ConstraintReader _constraints;
        private readonly MemberJudge _judge;
        private readonly SentUnknownCheck _sentUnknown;
        private readonly HandWrittenUnionCheck _handWritten;

        public Run(Facts facts)
        {
            var values = new KnownValueReader(facts);
            _constraints = new(facts);
            _judge = new(values);
            _sentUnknown = new(facts);
            _handWritten = new(facts, values);
        }

        /// <summary>Object initializers and <c>with</c> are made of assignments too.</summary>
        public void Assignment(OperationAnalysisContext context)
        {
            var assignment = (ISimpleAssignmentOperation)context.Operation;
            if (assignment.Target is IPropertyReferenceOperation { Property: { IsStatic: false, IsIndexer: false } property }
                && _constraints.Read(property) is { } member)
                _judge.Judge(member, assignment.Value, context.ReportDiagnostic);
        }

        public void Creation(OperationAnalysisContext context)
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (creation is { Constructor: { } constructor, Arguments: [var argument] } && _constraints.Read(constructor) is { } variant)
                _judge.Judge(variant, argument.Value, context.ReportDiagnostic);
            if ((_sentUnknown.Find(creation) ?? _handWritten.Find(creation)) is { } finding)
                context.ReportDiagnostic(finding);
        }

        public void Conversion(OperationAnalysisContext context)
        {
            var conversion = (IConversionOperation)context.Operation;
            if (!conversion.IsToFramework() && conversion.OperatorMethod is { } method && _constraints.ReadConversion(method) is { } variant)
                _judge.Judge(variant, conversion.Operand, context.ReportDiagnostic);
        }
    }
}
