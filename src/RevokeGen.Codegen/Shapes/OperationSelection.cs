namespace RevokeGen.Codegen.Shapes;

/// <summary>Which operations of the services declared in a file are wanted.</summary>
/// <param name="Path">The file.</param>
/// <param name="Operations">Operation names in which <c>*</c> stands for any characters; empty for all.</param>
internal sealed record OperationSelection(string Path, EquatableArray<string> Operations);
