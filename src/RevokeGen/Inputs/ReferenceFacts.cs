using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen;

namespace RevokeGen.Inputs;

/// <summary>What matters about a project's references.</summary>
/// <param name="HasRuntime">Whether RevokeGen.Runtime is one.</param>
/// <param name="HasHttpFactory">Whether <c>IHttpClientFactory</c> is referenced, with a container that can register clients by a key.</param>
/// <param name="Carried">The ids of services that are not emitted, since a reference has them and the project did not ask for them by a spec of its own.</param>
internal sealed record ReferenceFacts(bool HasRuntime, bool HasHttpFactory, EquatableArray<string> Carried)
{
    public static ReferenceFacts From(SpecOrigin origin, EquatableArray<MetadataReference> references) => new(
        references.Any(static reference => reference.IsNamed(TargetFacts.Runtime)),
        references.Any(HttpFactory.IsIn),
        origin.IsBundled ? references.SelectMany(CarriedServices.In).ToEquatableArray() : []);
}
