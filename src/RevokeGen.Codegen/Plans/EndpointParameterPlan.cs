namespace RevokeGen.Codegen.Plans;

/// <summary>A parameter of endpoint rules.</summary>
/// <param name="Name">Its name in the rules.</param>
/// <param name="Local">The C# variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">The property of the runtime's parameters that it is; empty for one that is looked up by name.</param>
/// <param name="BuiltIn">The setting that it stands for when it is looked up; empty for none.</param>
/// <param name="IsRequired">Whether the rules rely on a value.</param>
/// <param name="Default">The value where none is given; null for none.</param>
/// <param name="Option">The property of the service's own options that gives it; empty for none.</param>
/// <param name="Documentation">Documentation of the option, as XML paragraphs.</param>
internal sealed record EndpointParameterPlan(
    string Name,
    string Local,
    EndpointType Type,
    string Source,
    string BuiltIn,
    bool IsRequired,
    EndpointExpression? Default,
    string Option,
    EquatableArray<string> Documentation);
