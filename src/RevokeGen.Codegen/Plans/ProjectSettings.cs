namespace RevokeGen.Codegen.Plans;

/// <summary>What a project says about all its clients.</summary>
/// <param name="RootNamespace">The project's root namespace; may be empty.</param>
/// <param name="DisabledRules">Keys of the rules that are switched off: <c>Shape$Member/length</c>, <c>Shape/ConditionName</c>.</param>
/// <param name="LanguageUnions">Whether emitted unions are unions to the compiler too.</param>
internal sealed record ProjectSettings(string RootNamespace, EquatableArray<string> DisabledRules, bool LanguageUnions = false);
