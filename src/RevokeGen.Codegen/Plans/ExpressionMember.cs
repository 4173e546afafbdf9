namespace RevokeGen.Codegen.Plans;

/// <summary>A member that an expression can reach.</summary>
/// <param name="Name">The member's name in the model.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Type">The C# type, without nullability.</param>
/// <param name="IsNullable">Whether it may be null: a reference may, even a required one, as nothing stops code that ignores warnings.</param>
internal sealed record ExpressionMember(string Name, string Property, TypePlan Type, bool IsNullable);
