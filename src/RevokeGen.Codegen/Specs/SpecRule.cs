namespace RevokeGen.Codegen.Specs;

/// <summary>A rule about specs, in the words in which the compiler and the command report it.</summary>
/// <param name="Id">The id, one of <see cref="SpecRules"/>.</param>
/// <param name="Title">What is wrong, in a line.</param>
/// <param name="MessageFormat">The message; <c>{0}</c> and so on are filled by <see cref="FindingMessage.Arguments"/>.</param>
/// <param name="Severity">How serious it is, unless the project says otherwise.</param>
internal sealed record SpecRule(string Id, string Title, string MessageFormat, SpecSeverity Severity);
