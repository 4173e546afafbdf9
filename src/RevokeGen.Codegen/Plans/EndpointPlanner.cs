using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles <c>smithy.rules#endpointRuleSet</c>.</summary>
internal sealed class EndpointPlanner
{
    /// <summary>How deep trees may nest; AWS's own need fewer than twenty.</summary>
    private const int DeepestTree = 64;

    private readonly EndpointScope _scope = new();
    private readonly EndpointExpressionPlanner _expressions;

    public EndpointPlanner() => _expressions = new(_scope);

    /// <summary>Compiles a rule set.</summary>
    /// <exception cref="EndpointRuleException">The rule set is malformed or needs what is not there.</exception>
    public EndpointPlan Plan(SpecNode ruleSet)
    {
        var parameters = (ruleSet["parameters"] as ObjectNode)?.Members.Select(Parameter).OfType<EndpointParameterPlan>().ToEquatableArray()
            ?? throw new EndpointRuleException("it has no parameters", ruleSet.Spot);
        return new(parameters, Rules(ruleSet, 0));
    }

    /// <summary>Compiles a value that an operation gives with every request.</summary>
    /// <exception cref="EndpointRuleException">It is of another type.</exception>
    public static EndpointExpression Constant(SpecNode value, EndpointType type) => new EndpointPlanner()._expressions.Constant(value, type);

    private EndpointParameterPlan? Parameter(ObjectMember parameter)
    {
        var builtIn = parameter.Value["builtIn"]?.Text ?? "";
        var type = EndpointBuiltIns.TypeOf(parameter.Value["type"]?.Text);
        var preset = parameter.Value["default"] is { } value ? _expressions.Constant(value, type) : null;
        if (!EndpointBuiltIns.IsKnown(builtIn) && preset is null)
        {
            _scope.DeclareUnknown(parameter.Name);
            return null;
        }

        var source = EndpointBuiltIns.Property(builtIn);
        var isRequired = parameter.Value["required"] is BooleanNode { Value: true } && preset is null && !EndpointBuiltIns.IsAlwaysSet(builtIn);
        var isSet = isRequired || preset is not null || EndpointBuiltIns.IsAlwaysSet(builtIn);
        var local = _scope.Declare(parameter.Name, type, isSet);
        return new(parameter.Name, local, type, source, source.Length == 0 ? builtIn : "", isRequired, EndpointBuiltIns.IsAlwaysSet(builtIn) ? null : preset, "", []);
    }

    private EquatableArray<EndpointRulePlan> Rules(SpecNode owner, int depth)
    {
        if (depth > DeepestTree)
            throw new EndpointRuleException($"its trees nest deeper than {DeepestTree}", owner.Spot);
        return (owner["rules"] as ArrayNode)?.Items.Select(rule => Rule(rule, depth)).ToEquatableArray() ?? throw new EndpointRuleException("a rule list is missing", owner.Spot);
    }

    private EndpointRulePlan Rule(SpecNode rule, int depth)
    {
        var known = new List<string>();
        var conditions = ((rule["conditions"] as ArrayNode)?.Items ?? []).Select(condition => Condition(condition, known)).OfType<EndpointExpression>().ToEquatableArray();
        var plan = rule["type"]?.Text switch
        {
            "tree" => new EndpointRulePlan(conditions, Rules(rule, depth + 1), null),
            "error" when rule["error"] is { } error => new(conditions, [], new(EndpointOperator.Error, "", [_expressions.Text(error)])),
            "endpoint" when rule["endpoint"] is { } endpoint && endpoint["url"] is not null => new(conditions, [], _expressions.Endpoint(endpoint)),
            _ => throw new EndpointRuleException("a rule is neither tree, error nor endpoint", rule.Spot),
        };
        _scope.Unset(known);
        return plan;
    }

    /// <summary>Compiles a condition; null for one that always holds.</summary>
    private EndpointExpression? Condition(SpecNode condition, List<string> known)
    {
        var value = _expressions.Plan(condition);
        var test = value.Code;
        if (condition["assign"]?.Text is { } name)
        {
            var local = _scope.Declare(name, value.Type, isSet: true);
            known.Add(local);
            return new(value.Type == EndpointType.Boolean ? EndpointOperator.AssignTrue : EndpointOperator.Assign, local, [test]);
        }

        if (value.Type != EndpointType.Boolean)
            test = EndpointExpressionPlanner.IsSet(value);
        else if (value.IsOptional)
            test = new(EndpointOperator.IsTrue, "", [test]);
        if (test.Operator == EndpointOperator.IsSet && test.Arguments[0] is { Operator: EndpointOperator.Variable, Text: var variable } && _scope.Set(variable))
            known.Add(variable);
        return test is { Operator: EndpointOperator.Literal, Text: "true" } ? null : test;
    }
}
