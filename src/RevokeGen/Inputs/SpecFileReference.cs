using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>An additional file that the project says is a spec, not read yet. Equal while it is the compiler's same object with the same settings.</summary>
internal sealed record SpecFileReference(AdditionalText File, SpecSettings Settings, bool IsBundled);
