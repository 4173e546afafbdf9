using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Unions;

/// <summary>RVK2008: a variant that the spec does not have, made by hand and put into a request. In an answer that a test makes up it is right.</summary>
internal sealed class SentUnknownCheck(Facts facts)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _requests = new(SymbolEqualityComparer.Default);

    public Diagnostic? Find(IObjectCreationOperation creation) =>
        creation.Constructor is { Parameters: [{ Type: { Name: Facts.UnknownVariant, ContainingType: { } union } }], ContainingType: { } type }
        && SymbolEqualityComparer.Default.Equals(union, type)
        && facts.IsClosedUnion(type)
        && IsPartOfRequest(creation)
            ? Diagnostic.Create(
                UsageRuleDescriptors.UnionNull, Locations.Of(creation), $"'{type.Name}'", "holds one that the spec does not have here", "send one that it has")
            : null;

    /// <summary>Whether the value goes into a request that the same expression makes.</summary>
    private bool IsPartOfRequest(IOperation value)
    {
        for (var (operation, parent) = (value, value.Parent); parent is not null; (operation, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment
                    when ReferenceEquals(assignment.Value, operation) && facts.IsMember(property):
                    if (IsRequest(property.ContainingType))
                        return true;
                    break;
                case IConversionOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                case IObjectOrCollectionInitializerOperation or IObjectCreationOperation or IWithOperation or IArgumentOperation:
                case ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A request is what a method of an emitted client takes.</summary>
    private bool IsRequest(INamedTypeSymbol type) => _requests.GetOrAdd(type, static symbol => symbol.ContainingNamespace.GetTypeMembers()
        .Where(static client => client.TypeKind == TypeKind.Interface)
        .SelectMany(static client => client.GetMembers().OfType<IMethodSymbol>())
        .Any(method => method.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, symbol)));
}
