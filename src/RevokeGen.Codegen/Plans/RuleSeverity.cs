namespace RevokeGen.Codegen.Plans;

/// <summary>How a value that does not keep a rule is reported, with the names and the order of the runtime's <c>RuleSeverity</c>.</summary>
internal enum RuleSeverity
{
    Error,
    Warning,
    Info,
}
