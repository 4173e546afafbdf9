using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what waits for states, as extensions of the client's interface, so that a fake of it has them too.</summary>
internal static class WaiterEmitter
{
    /// <summary>Whether the service has a state to wait for, so that its client has to say which clock it goes by.</summary>
    public static bool HasWaiters(ServicePlan service) => service.Operations.Any(static operation => operation.Waiters.Count > 0);

    public static void Emit(CodeWriter writer, ServicePlan service)
    {
        if (!HasWaiters(service))
            return;
        writer.Line();
        writer.Line($"/// <summary>Waits for states of {service.Name} that take their time.</summary>");
        Emission.GeneratedCode(writer);
        using var block = writer.Block($"{service.Accessibility} static partial class {service.Name}Waiters");
        foreach (var operation in service.Operations)
        {
            foreach (var waiter in operation.Waiters)
                Emit(writer, service, operation, waiter);
        }
    }

    private static void Emit(CodeWriter writer, ServicePlan service, OperationPlan operation, WaiterPlan waiter)
    {
        writer.Line();
        Emission.Documentation(writer, waiter.Documentation, $"Calls {operation.Name} until it shows {waiter.Name}.");
        writer.Line("/// <param name=\"client\">The client.</param>");
        writer.Line("/// <param name=\"request\">The request that is sent each time.</param>");
        writer.Line("/// <param name=\"maxWait\">How long to wait at most, more than 0 and at most 24 days.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Stops the waiting.</param>");
        writer.Line("/// <returns>The answer or the error that showed the state.</returns>");
        writer.Line($"/// <exception cref=\"{TypeNames.WaiterFailedException}\">The state will not come.</exception>");
        writer.Line($"/// <exception cref=\"{TypeNames.WaiterTimeoutException}\">The state did not come in time.</exception>");
        Emission.Obsolete(writer, waiter.Deprecation);
        using var method = writer.Block(
            $"public static {TypeNames.Task}<{TypeNames.WaiterResult}<{operation.Response}>> {waiter.Method}(this I{service.Name}Client client, {operation.Request} request, {TypeNames.TimeSpan} maxWait, {TypeNames.CancellationToken} cancellationToken = default)");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(client);");
        writer.Line($"{TypeNames.ArgumentNullException}.ThrowIfNull(request);");
        writer.Line($"return {TypeNames.Waiter}.WaitAsync<{operation.Request}, {operation.Response}>(");
        using var arguments = writer.Indent();
        writer.Line($"new({Literal.Text(waiter.Name)}, {Invariant(waiter.MinDelay)}, {Invariant(waiter.MaxDelay)}),");
        writer.Line("client,");
        writer.Line("request,");
        writer.Line($"client.{operation.Method},");
        OfResponse(writer, [.. waiter.Acceptors.Where(static acceptor => !acceptor.IsOfError)]);
        OfError(writer, [.. waiter.Acceptors.Where(static acceptor => acceptor.IsOfError)]);
        writer.Line("maxWait,");
        writer.Line("cancellationToken);");
    }

    private static void OfResponse(CodeWriter writer, List<AcceptorPlan> acceptors)
    {
        if (acceptors.FirstOrDefault()?.Test is null)
        {
            writer.Line($"static (_, _) => {State(acceptors.FirstOrDefault()?.State ?? "Retry")},");
            return;
        }

        var tests = acceptors.TakeWhile(static acceptor => acceptor.Test is not null).ToList();
        using var lambda = writer.Block("static (request, response) =>", "},");
        if (tests.Exists(static acceptor => acceptor.ReadsRequest))
            writer.Line("var exchange = (Input: request, Output: response);");
        var conditions = new ConditionEmitter(writer);
        foreach (var acceptor in tests)
        {
            var fits = conditions.Emit(acceptor.Test!, acceptor.ReadsRequest ? "exchange" : "response");
            writer.Line($"if ({fits})");
            writer.Line($"    return {State(acceptor.State)};");
        }

        writer.Line($"return {State(acceptors.Count > tests.Count ? acceptors[tests.Count].State : "Retry")};");
    }

    private static void OfError(CodeWriter writer, List<AcceptorPlan> acceptors)
    {
        var tests = acceptors.TakeWhile(static acceptor => acceptor.Code.Length > 0).ToList();
        var otherwise = State(acceptors.Count > tests.Count ? acceptors[tests.Count].State : "Failure");
        var choices = tests.Select(static acceptor => $"error.HasCode({Literal.Text(acceptor.Code)}) ? {State(acceptor.State)} : ");
        writer.Line($"static {(tests.Count == 0 ? "_" : "error")} => {string.Concat(choices)}{otherwise},");
    }

    private static string State(string state) => $"{TypeNames.WaiterState}.{state}";

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
