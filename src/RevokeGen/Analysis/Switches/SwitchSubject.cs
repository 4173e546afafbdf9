using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Switches;

/// <summary>What a <c>switch</c> chooses by: an emitted union or enum, or the part of one that tells its case.</summary>
internal sealed record SwitchSubject(ClosedCases Cases, SubjectKind Kind);
