using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>A member: of a structure, union or enum by its own name, of a list <c>member</c>, of a map <c>key</c> and <c>value</c>.</summary>
internal sealed record MemberShape(string Name, ShapeId Target, Traits Traits, TextSpot Spot);
