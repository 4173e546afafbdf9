namespace RevokeGen.Codegen.Plans;

/// <summary>The writers and readers of a service in one format.</summary>
/// <param name="ClassName">The static class that holds them.</param>
/// <param name="IsStrict">Whether it reads what a person wrote, in the model's own names, and leaves what is missing to validation.</param>
/// <param name="Shapes">One codec per type.</param>
internal sealed record CodecPlan(string ClassName, bool IsStrict, EquatableArray<ShapeCodec> Shapes);
