using Microsoft.CodeAnalysis;
using RevokeGen.Codegen;

namespace RevokeGen.Inputs;

/// <summary>What matters about the project that gets the emitted code.</summary>
/// <param name="LanguageVersion">The C# version as the compiler numbers it, such as 1300.</param>
/// <param name="HasRuntime">Whether RevokeGen.Runtime is referenced, or is the project itself, whose credentials call services too.</param>
/// <param name="Unions">Whether emitted unions are unions of the language as well.</param>
/// <param name="HasHttpFactory">Whether <c>IHttpClientFactory</c> is referenced, with a container that can register clients by a key.</param>
/// <param name="Carried">The ids of services that are not emitted, since a reference has them and the project did not ask for them by a spec of its own.</param>
/// <param name="Registered">The ids of services whose clients a reference registers in a container by methods of the same names.</param>
internal sealed record TargetFacts(int LanguageVersion, bool HasRuntime, LanguageUnions Unions, bool HasHttpFactory, EquatableArray<string> Carried, EquatableArray<string> Registered)
{
    /// <summary>The runtime's assembly, and the root namespace of its project.</summary>
    public const string Runtime = "RevokeGen.Runtime";

    /// <summary>The least version that emitted code needs: 13, for <c>allows ref struct</c>.</summary>
    public const int LeastLanguageVersion = 1300;

    public bool CanCompile => LanguageVersion >= LeastLanguageVersion && HasRuntime;

    /// <summary>Whether the attribute of the language's unions is to be emitted too: it is used, and neither framework nor project has it.</summary>
    public bool NeedsUnionAttribute(Compilation compilation) => Unions == LanguageUnions.Used && CanCompile && !UnionSupport.HasAttribute(compilation);

    /// <summary>The same project with its references.</summary>
    public TargetFacts With(ReferenceFacts references) => this with
    {
        HasRuntime = HasRuntime || references.HasRuntime,
        HasHttpFactory = references.HasHttpFactory,
        Carried = references.Carried,
        Registered = references.Registered,
    };
}
