using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Rules;

namespace RevokeGen.Analysis;

/// <summary>RVK2015: a call that succeeds although entries of its request fail, of whose answer nothing looks at the failures.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PartialFailureAnalyzer : EmittedApiAnalyzer
{
    /// <summary>An answer is followed from local to local no further than this.</summary>
    private const int MaxLocals = 8;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRuleDescriptors.IgnoredFailures];

    private protected override void Start(CompilationStartAnalysisContext start, Facts facts)
    {
        // Calls are the most frequent of operations, and few projects have such answers.
        if (KnownTypes.Find(start.Compilation, "IPartialFailures") is { } marker && MayBeIn(start.Compilation, marker))
            start.RegisterOperationAction(operation => Check(operation, facts, marker), OperationKind.Invocation);
    }

    /// <summary>Whether there may be such an answer: in source it is told by its method's name, of a client in a reference its assembly says it.</summary>
    private static bool MayBeIn(Compilation compilation, INamedTypeSymbol marker) =>
        compilation.ContainsSymbolsWithName("ThrowIfAnyFailed", SymbolFilter.Member)
        || EmittedTypes.AssembliesOf(compilation, marker.ContainingAssembly).Any(static assembly =>
            assembly.GetAttributes().Any(static attribute => attribute is { AttributeClass.Name: "GeneratedServiceAttribute", NamedArguments: [{ Key: "HasPartialFailures" }] }));

    private static void Check(OperationAnalysisContext context, Facts facts, INamedTypeSymbol marker)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { ReturnType: INamedTypeSymbol { Name: "Task", TypeArguments: [INamedTypeSymbol { IsRecord: true } answer] }, ContainingType: var client } method
            && answer.AllInterfaces.Contains(marker, SymbolEqualityComparer.Default)
            && IsEmitted(client)
            && !IsLookedAt(call, facts, 0))
            context.ReportDiagnostic(Diagnostic.Create(UsageRuleDescriptors.IgnoredFailures, NameOf(call.Syntax).GetLocation(), method.Name));
    }

    /// <summary>A method of somebody's own may have looked at the failures before it gives the answer on.</summary>
    private static bool IsEmitted(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "RevokeGen" }, ..] });

    private static SyntaxNode NameOf(SyntaxNode call) => (call as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        var name => name ?? call,
    };

    /// <summary>Whether the failures may be looked at. What is unknown counts as that: whoever gets the answer may do it.</summary>
    private static bool IsLookedAt(IOperation value, Facts facts, int locals)
    {
        while (Passes(value))
            value = value.Parent!;
        return value.Parent switch
        {
            IExpressionStatementOperation => false,
            ISimpleAssignmentOperation { Target: var target } when target == value => false,
            ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => false,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Parent: IExpressionStatementOperation } => IsLookedAt(local, value, facts, locals),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsLookedAt(local, value, facts, locals),
            IPropertyReferenceOperation { Property: var property } => property.Name is not ("RequestId" or "StatusCode") || facts.IsMember(property),
            _ => true,
        };
    }

    private static bool IsLookedAt(ILocalSymbol local, IOperation place, Facts facts, int locals)
    {
        while (place.Parent is { } parent)
            place = parent;
        return locals == MaxLocals || place.Descendants().Any(reference =>
            reference is ILocalReferenceOperation { Local: var other, IsDeclaration: false } && SymbolEqualityComparer.Default.Equals(other, local) && IsLookedAt(reference, facts, locals + 1));
    }

    /// <summary>Whether what the value is part of gives the same answer, awaited or not.</summary>
    private static bool Passes(IOperation value) => value.Parent switch
    {
        IAwaitOperation or IParenthesizedOperation or IConversionOperation { OperatorMethod: null } => true,
        IConditionalAccessOperation access => access.WhenNotNull == value,
        IInvocationOperation { TargetMethod: { ContainingNamespace.Name: "Tasks" or "CompilerServices", Name: "ConfigureAwait" or "WaitAsync" or "GetAwaiter" or "GetResult" or "Wait" } } call => call.Instance == value,
        IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" } } => true,
        _ => false,
    };
}
