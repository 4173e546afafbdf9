using Microsoft.CodeAnalysis;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Inputs;

/// <summary>A spec file as the compiler hands it over, not read yet. The driver's own input, equal while the file is the same.</summary>
internal readonly record struct SpecInput(AdditionalText File, SpecSettings Settings);
