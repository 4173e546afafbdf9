using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Emit;

/// <summary>A part of what the specs of a project come to, equal to another with the same content: what is wrong with them, or all files of one service.</summary>
/// <param name="Findings">What is wrong with the specs; empty for a service.</param>
/// <param name="Files">The files of a service; empty for the findings.</param>
internal sealed record ProjectPart(EquatableArray<Finding> Findings, EquatableArray<EmittedFile> Files)
{
    public bool IsService => Files.Count > 0;
}
