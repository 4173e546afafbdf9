using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis.Switches;

/// <summary>What a <c>switch</c> chooses by: an emitted union or enum, or the part of one that tells its case.</summary>
/// <param name="Cases">What the type can be.</param>
/// <param name="Kind">What of it is looked at.</param>
/// <param name="IsConditional">Whether null can stand there instead: behind <c>?.</c>, or as the value of a nullable struct.</param>
/// <param name="IsLanguageUnion">Whether it is a union of the language, of which the compiler knows by itself whether an expression handles every case.</param>
internal sealed record SwitchSubject(ClosedCases Cases, SubjectKind Kind, bool IsConditional, bool IsLanguageUnion = false);
