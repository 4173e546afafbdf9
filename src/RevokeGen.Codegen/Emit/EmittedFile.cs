namespace RevokeGen.Codegen.Emit;

/// <summary>A file of emitted code.</summary>
/// <param name="HintName">The name, unique in a project whatever the case.</param>
/// <param name="Text">The C# text.</param>
internal sealed record EmittedFile(string HintName, string Text);
