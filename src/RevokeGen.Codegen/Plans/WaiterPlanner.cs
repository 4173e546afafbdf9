using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides what can be waited for with an operation (<c>smithy.waiters#waitable</c>). A waiter with an expression that cannot be used is a finding, and is left out.</summary>
/// <param name="conditions">Compiles expressions.</param>
/// <param name="methods">The names of the client's methods.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class WaiterPlanner(ConditionPlanner conditions, NameScope methods, List<Finding> findings)
{
    public EquatableArray<WaiterPlan> Plan(Shape operation, OperationPlan plan) =>
        (operation.Traits.Find(TraitIds.Waitable) as ObjectNode)?.Members.Select(waiter => Plan(waiter.Name, waiter.Value, plan)).OfType<WaiterPlan>().ToEquatableArray() ?? [];

    private WaiterPlan? Plan(string name, SpecNode waiter, OperationPlan operation)
    {
        // All are planned, so that each has its finding.
        var acceptors = (waiter["acceptors"] as ArrayNode)?.Items.Select(acceptor => Acceptor(name, acceptor, operation)).ToList() ?? [];
        if (acceptors.Count == 0 || acceptors.Contains(null))
            return null;
        return new(
            name,
            methods.Take($"WaitUntil{Identifier.Pascal(name)}Async", "Operation"),
            Seconds(waiter["minDelay"], WaiterDefaults.MinDelay),
            Seconds(waiter["maxDelay"], WaiterDefaults.MaxDelay),
            acceptors.OfType<AcceptorPlan>().ToEquatableArray(),
            waiter["deprecated"] is BooleanNode { Value: true } ? "The spec deprecates this waiter." : operation.Deprecation,
            Documentation.Paragraphs(waiter["documentation"]?.Text));
    }

    private static int Seconds(SpecNode? node, int otherwise) => (node as NumberNode)?.Integer is { } seconds and > 0 ? (int)Math.Min(seconds, int.MaxValue) : otherwise;

    /// <summary>An acceptor; null when its expression cannot be used, and where it is malformed, which another check reports.</summary>
    private AcceptorPlan? Acceptor(string waiter, SpecNode acceptor, OperationPlan operation)
    {
        var state = acceptor["state"]?.Text switch { "success" => "Success", "failure" => "Failure", "retry" => "Retry", _ => null };
        if (state is null || acceptor["matcher"] is not { } matcher)
            return null;
        if (matcher["success"] is BooleanNode success)
            return new(state, !success.Value, null, false, "");
        if (matcher["errorType"]?.Text is { } error)
            return new(state, true, null, false, Code(error, operation));
        var readsRequest = matcher["inputOutput"] is not null;
        var subject = readsRequest ? conditions.Exchange(operation.Request, operation.Response) : new(TypeKind.Structure, operation.Response);
        return Test(waiter, matcher["inputOutput"] ?? matcher["output"], subject) is { } test ? new(state, false, test, readsRequest, "") : null;
    }

    /// <summary>The code on the wire. Only the name in an id counts, and a name that no error of the operation has is a code itself.</summary>
    private static string Code(string error, OperationPlan operation)
    {
        var name = error.Substring(error.IndexOf('#') + 1);
        return operation.Errors.FirstOrDefault(known => known.ShapeId.EndsWith("#" + name, StringComparison.Ordinal))?.Code ?? name;
    }

    private ConditionPlan? Test(string waiter, SpecNode? matcher, TypePlan subject)
    {
        if (matcher?["path"] is not StringNode path || matcher["expected"]?.Text is not { } expected || matcher["comparator"]?.Text is not { } comparator)
            return null;
        var problems = conditions.Compile(path.Value, subject, value => Condition(value, comparator, expected), out var test);
        if (test is not null && Logic.IsLiteral(test.Test))
            problems = [new("it says the same of every answer", 0, path.Value.Length)];
        foreach (var problem in problems.Distinct())
            findings.Add(new(SpecRules.WaiterLeftOut, [waiter, problem.Message], path.SpotOf(problem.Start, problem.Length)));
        return problems.Count == 0 ? test : null;
    }

    private static JmesPathExpression Condition(JmesPathExpression value, string comparator, string expected)
    {
        var (start, length) = (value.Start, value.Length);
        LiteralExpression Literal(JsonLiteralKind kind) => new(start, length, new(kind, expected, [], []));
        JmesPathExpression Not(JmesPathExpression test) => new NotExpression(start, length, test);
        // Whether an item compares so. What is kept of an item is no null, which a projection would drop.
        JmesPathExpression Any(ComparisonOperator comparison)
        {
            var test = new ComparisonExpression(start, length, comparison, new CurrentExpression(start, length), Literal(JsonLiteralKind.String));
            return Not(Not(new FilterProjection(start, length, value, test, Literal(JsonLiteralKind.String))));
        }

        return comparator switch
        {
            // What is true is more than what equals true can be compiled of: a choice whose one side is an array, say.
            "booleanEquals" when expected == "true" => value,
            "booleanEquals" => new ComparisonExpression(start, length, ComparisonOperator.Equal, value, Literal(JsonLiteralKind.Boolean)),
            "stringEquals" => new ComparisonExpression(start, length, ComparisonOperator.Equal, value, Literal(JsonLiteralKind.String)),
            "anyStringEquals" => Any(ComparisonOperator.Equal),
            _ => new AndExpression(start, length, Any(ComparisonOperator.Equal), Not(Any(ComparisonOperator.NotEqual))),
        };
    }
}
