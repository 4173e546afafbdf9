using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Operations;

/// <summary>An operation that a project picked of a spec, as it is emitted.</summary>
/// <param name="Name">The name in the spec, as <c>Operations</c> has it.</param>
/// <param name="Method">The method of the client's interface.</param>
/// <param name="Request">What it takes.</param>
/// <param name="Response">What it gives.</param>
/// <param name="Paginators">The emitted methods that call it for one page after another.</param>
internal sealed record EmittedOperation(string Name, IMethodSymbol Method, ITypeSymbol Request, ITypeSymbol Response, ImmutableArray<IMethodSymbol> Paginators)
{
    /// <summary>The names that code needs for the operation, of which it needs one at least.</summary>
    public IEnumerable<string> Names => Paginators.Select(static paginator => paginator.Name).Concat([Method.Name, Request.Name, Response.Name]);

    /// <summary>Whether code that names the symbol could not do without the operation: its method, in the client or another class that has it, its request or its response.</summary>
    public bool Has(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Has(alias.Target),
        INamedTypeSymbol type => SymbolEqualityComparer.Default.Equals(type, Request) || SymbolEqualityComparer.Default.Equals(type, Response),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Has(constructor.ContainingType),
        IMethodSymbol { ReducedFrom: { } paginator } => Has(paginator),
        IMethodSymbol method => SymbolEqualityComparer.Default.Equals(method, Method)
            || Paginators.Contains(method, SymbolEqualityComparer.Default)
            || SymbolEqualityComparer.Default.Equals(method, method.ContainingType.FindImplementationForInterfaceMember(Method)),
        _ => false,
    };
}
