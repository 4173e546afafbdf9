using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>One change between two versions of a model.</summary>
/// <param name="Subject">The shape or member that changed.</param>
/// <param name="Kind">What sort of change it is.</param>
/// <param name="IsBreaking">Whether code that worked with the old version may no longer compile, or have its requests refused or misread.</param>
/// <param name="What">What happened, as the end of a sentence that begins with the subject.</param>
/// <param name="Spot">Where it stands in the new file; in the old one where something was removed.</param>
internal sealed record Change(ShapeId Subject, ChangeKind Kind, bool IsBreaking, string What, TextSpot Spot);
