namespace RevokeGen.Codegen.Plans;

/// <summary>An option of a service's clients that its endpoint rules ask for.</summary>
/// <param name="Name">The parameter's name in the rules.</param>
/// <param name="Property">The property of the service's options.</param>
/// <param name="Type">Its type.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
internal sealed record EndpointOptionPlan(string Name, string Property, EndpointType Type, EquatableArray<string> Documentation);
