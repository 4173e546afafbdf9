using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Listing;

/// <summary>An operation and the rules that its input must keep, at any depth.</summary>
/// <param name="Shape">The operation.</param>
/// <param name="Members">How many members its input has.</param>
/// <param name="Errors">The errors that it has by itself, and those of its service.</param>
/// <param name="Facts">What else a client has of it.</param>
/// <param name="Rules">The rules, by the shapes in the order of their ids.</param>
internal sealed record ListedOperation(Shape Shape, int Members, IReadOnlyList<ShapeId> Errors, OperationFacts Facts, IReadOnlyList<ListedRule> Rules)
{
    public int Count(string kind) => Rules.Count(rule => rule.Kind == kind);
}
