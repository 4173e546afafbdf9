namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>A row of the matrix: a way in which a value gets into a member.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Statements">
/// Statements, with <c>USE(x)</c> for the code that gives x to the member, <c>#</c> for the value with its mark, <c>~</c> for the value without,
/// <c>RIGHT</c> for a right value and <c>TYPE</c> for the member's type.
/// </param>
/// <param name="Members">Members of the class around the method.</param>
internal sealed record Form(string Name, string Statements, string Members = "");
