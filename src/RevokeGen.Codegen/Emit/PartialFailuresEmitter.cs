using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what a response has for its request's entries that failed.</summary>
internal static class PartialFailuresEmitter
{
    public static void Emit(CodeWriter writer, ServicePlan service, StructurePlan response, PartialFailuresPlan plan)
    {
        var error = service.Name + "Exception";
        var code = plan.Code.Length == 0 ? "\"\"" : $"item{plan.Code} ?? \"\"";
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public bool HasFailures => {plan.Property} is {{ Count: > 0 }};");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {TypeNames.ReadOnlyList}<{TypeNames.PartialFailure}> GetFailures() => {TypeNames.PartialFailure}.Of(");
        writer.Line($"    {plan.Property}, item => new({Text(plan.EntryId)}, new {error}(new {TypeNames.ErrorResponse}({code}, {Text(plan.Message)}, {response.StatusCodeProperty}, {response.RequestIdProperty}))));");
        writer.Line();
        writer.Line("/// <summary>Throws when an entry failed. What did not fail is done all the same.</summary>");
        writer.Line("/// <param name=\"except\">Says of a failure whether it counts as done; null when none does.</param>");
        writer.Line($"/// <exception cref=\"{TypeNames.PartialFailureException}\">An entry failed.</exception>");
        writer.Line($"public void ThrowIfAnyFailed({TypeNames.Func}<{error}, bool>? except = null) => {TypeNames.PartialFailureException}.ThrowIfAny(this, except);");
    }

    private static string Text(string access) => access.Length == 0 ? "null" : "item" + access;
}
