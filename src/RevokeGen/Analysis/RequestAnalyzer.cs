using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis;

/// <summary>
/// RVK2001 to RVK2010, RVK2012 and RVK2014: what code puts into emitted types. It is one analyzer, since the compiler charges for each that it calls: for the
/// operations of a program that have nothing to do with emitted types, that is most of what they cost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestAnalyzer : EmittedApiAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. ConstraintAnalysis.Descriptors, .. EnumTextAnalysis.Descriptors, .. ConditionAnalysis.Descriptors];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        var run = new Run(facts);
        start.RegisterOperationAction(run.Creation, OperationKind.ObjectCreation);
        start.RegisterOperationAction(run.Change, OperationKind.With);
        start.RegisterOperationAction(run.Conversion, OperationKind.Conversion);
        start.RegisterOperationAction(run.LateCreation, OperationKind.TypeParameterObjectCreation, OperationKind.DynamicObjectCreation);
        start.RegisterOperationAction(run.ConstructorBody, OperationKind.ConstructorBody);
        // Bodies of methods are many, and of those only the ones of init are for members that are init only.
        start.RegisterSyntaxNodeAction(run.InitBody, SyntaxKind.InitAccessorDeclaration);
        // Assignments are the most frequent of operations, and emitted members are not set by any that stands alone.
        if (SettableMembers.MayBeIn(start.Compilation, facts.Member.ContainingAssembly))
            start.RegisterOperationAction(run.Assignment, OperationKind.SimpleAssignment);
    }

    /// <summary>The analysis of one compilation.</summary>
    private sealed class Run
    {
        private readonly ConstraintAnalysis _constraints;
        private readonly ConditionAnalysis _conditions;
        private readonly EnumTextAnalysis _enumTexts;
        private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);
        private readonly Func<INamedTypeSymbol, bool> _isConcerned;

        private RecentTypes _unconcerned;
        private RecentTypes _languageTypes;

        public Run(Facts facts)
        {
            _constraints = new(facts);
            _conditions = new(facts);
            _enumTexts = new(facts);
            _isConcerned = type => facts.IsPartOfEmitted(type) || _constraints.IsConcernedWith(type);
        }

        /// <summary>Of an object of any other type nothing but its type is asked: to reach into each takes longer than to be called.</summary>
        public void Creation(OperationAnalysisContext context)
        {
            var created = context.Operation.Type;
            if (_unconcerned.Has(created) || created is not INamedTypeSymbol type)
                return;
            if (!_types.GetOrAdd(type, _isConcerned))
            {
                _unconcerned.Add(type);
                return;
            }

            var creation = (IObjectCreationOperation)context.Operation;
            _constraints.Initializer(creation.Initializer, context.ReportDiagnostic);
            if (creation.Constructor is not { } constructor)
                return;
            _constraints.Creation(creation, constructor, context.ReportDiagnostic);
            _conditions.Creation(creation, constructor, context.ReportDiagnostic);
            if (creation.Arguments is [var text])
                _enumTexts.Made(constructor, text.Value, context.ReportDiagnostic);
        }

        /// <summary>Which constructor it calls shows at run time; the members in braces are known.</summary>
        public void LateCreation(OperationAnalysisContext context) => _constraints.Initializer(
            context.Operation is ITypeParameterObjectCreationOperation creation ? creation.Initializer : ((IDynamicObjectCreationOperation)context.Operation).Initializer,
            context.ReportDiagnostic);

        public void Change(OperationAnalysisContext context)
        {
            var change = (IWithOperation)context.Operation;
            _constraints.Initializer(change.Initializer, context.ReportDiagnostic);
            _conditions.Change(change, context.ReportDiagnostic);
        }

        public void Conversion(OperationAnalysisContext context)
        {
            // Most are to types that the language itself knows, which no emitted type is, and to ask for their operator takes longer.
            var type = context.Operation.Type;
            if (_languageTypes.Has(type))
                return;
            if (type is not { SpecialType: SpecialType.None })
            {
                _languageTypes.Add(type);
                return;
            }

            var conversion = (IConversionOperation)context.Operation;
            if (conversion.OperatorMethod is not { } method)
                return;
            _constraints.Conversion(conversion, method, context.ReportDiagnostic);
            _conditions.Conversion(conversion, method, context.ReportDiagnostic);
            _enumTexts.Made(method, conversion.Operand, context.ReportDiagnostic);
        }

        public void ConstructorBody(OperationAnalysisContext context)
        {
            if (context.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } && _constraints.IsConcernedWith(type))
                _constraints.Body(context.Operation, context.ReportDiagnostic);
        }

        public void InitBody(SyntaxNodeAnalysisContext context)
        {
            if (context.ContainingSymbol?.ContainingType is { } type
                && _constraints.IsConcernedWith(type)
                && context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } body)
            {
                _constraints.Body(body, context.ReportDiagnostic);
            }
        }

        public void Assignment(OperationAnalysisContext context) => _constraints.Assignment((ISimpleAssignmentOperation)context.Operation, context.ReportDiagnostic);
    }
}
