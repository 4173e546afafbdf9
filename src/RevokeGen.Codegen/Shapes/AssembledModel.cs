using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes;

/// <summary>The second step's result.</summary>
/// <param name="Model">What was asked for. It is closed: each id that a shape in it mentions is in it.</param>
/// <param name="Services">The wanted part of each service, ordinal by id.</param>
/// <param name="Findings">Those of the files and those of the shapes that were parsed, by file and place.</param>
internal sealed record AssembledModel(Model Model, EquatableArray<ServiceClosure> Services, EquatableArray<Finding> Findings);
