using System.Linq;
using Microsoft.CodeAnalysis;
using RevokeGen.Codegen;

namespace RevokeGen.Inputs;

/// <summary>What matters about a project's references.</summary>
/// <param name="HasRuntime">Whether RevokeGen.Runtime is one.</param>
/// <param name="HasHttpFactory">Whether <c>IHttpClientFactory</c> is referenced, with a container that can register clients by a key.</param>
/// <param name="Carried">The ids of services that are not emitted, since a reference has them and the project did not ask for them by a spec of its own.</param>
/// <param name="Registered">The ids of services whose clients a reference registers in a container by methods of the same names.</param>
internal sealed record ReferenceFacts(bool HasRuntime, bool HasHttpFactory, EquatableArray<string> Carried, EquatableArray<string> Registered)
{
    public static ReferenceFacts From(SpecOrigin origin, EquatableArray<MetadataReference> references)
    {
        var hasHttpFactory = references.Any(HttpFactory.IsIn);
        return new(
            references.Any(static reference => reference.IsNamed(TargetFacts.Runtime)),
            hasHttpFactory,
            origin.IsBundled ? references.SelectMany(CarriedServices.In).ToEquatableArray() : [],
            hasHttpFactory && !origin.IsBundled ? references.SelectMany(CarriedServices.RegisteredIn).ToEquatableArray() : []);
    }
}
