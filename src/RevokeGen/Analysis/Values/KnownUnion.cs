using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Values;

/// <summary>The value is an emitted union that holds this variant.</summary>
/// <param name="Type">The emitted type.</param>
/// <param name="Variant">The variant's member in the model.</param>
/// <param name="Payload">What it holds, taken out of the variant's wrapper.</param>
internal sealed record KnownUnion(INamedTypeSymbol Type, string Variant, IOperation Payload) : KnownValue;
