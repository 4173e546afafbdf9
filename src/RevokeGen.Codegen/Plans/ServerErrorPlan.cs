namespace RevokeGen.Codegen.Plans;

/// <summary>How an error is raised and written by the service's half.</summary>
/// <param name="Name">The exception's name.</param>
/// <param name="Code">The code on the wire.</param>
/// <param name="ShapeName">The name of the error's shape where services also name the codes of awsQuery; otherwise empty.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Members that are headers.</param>
/// <param name="Codec">How its document is written; null where the message is all there is to it.</param>
internal sealed record ServerErrorPlan(string Name, string Code, string ShapeName, int Status, EquatableArray<MemberCodec> Headers, ShapeCodec? Codec);
