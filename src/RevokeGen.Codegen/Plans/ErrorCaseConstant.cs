namespace RevokeGen.Codegen.Plans;

/// <summary>A constant of the service's case enum; cases of one name share it.</summary>
internal sealed record ErrorCaseConstant(string Name, EquatableArray<string> Documentation);
