using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles <c>smithy.rules#endpointRuleSet</c> as far as the runtime's functions go.</summary>
internal sealed class EndpointPlanner
{
    /// <summary>How deep trees may nest; AWS's own need fewer than twenty.</summary>
    private const int DeepestTree = 64;

    private readonly EndpointScope _scope = new();
    private readonly EndpointExpressionPlanner _expressions;

    public EndpointPlanner() => _expressions = new(_scope);

    /// <summary>Compiles a rule set.</summary>
    /// <exception cref="EndpointRuleException">The rule set is malformed or needs a function that is not there.</exception>
    public EndpointPlan Plan(SpecNode ruleSet)
    {
        var parameters = (ruleSet["parameters"] as ObjectNode)?.Members.Select(Parameter).OfType<EndpointParameterPlan>().ToEquatableArray()
            ?? throw new EndpointRuleException("it has no parameters", ruleSet.Spot);
        return new(parameters, Rules(ruleSet, 0));
    }

    private EndpointParameterPlan? Parameter(ObjectMember parameter)
    {
        var (source, type) = parameter.Value["builtIn"]?.Text switch
        {
            "AWS::Region" => ("Region", EndpointType.String),
            "AWS::UseFIPS" => ("UseFips", EndpointType.Boolean),
            "AWS::UseDualStack" => ("UseDualStack", EndpointType.Boolean),
            "SDK::Endpoint" => ("Endpoint", EndpointType.String),
            _ => ("", EndpointType.Boolean),
        };
        if (source.Length == 0)
        {
            if (parameter.Value["default"] is BooleanNode fixedValue)
                return new(_scope.Declare(parameter.Name, type, isSet: true), "", false, fixedValue.Value ? "true" : "false");
            _scope.DeclareUnknown(parameter.Name);
            return null;
        }

        var isRequired = type == EndpointType.String && parameter.Value["required"] is BooleanNode { Value: true };
        return new(_scope.Declare(parameter.Name, type, isRequired || type == EndpointType.Boolean), source, isRequired, "");
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
        var conditions = ((rule["conditions"] as ArrayNode)?.Items ?? []).Select(condition => Condition(condition, known)).ToEquatableArray();
        var plan = rule["type"]?.Text switch
        {
            "tree" => new EndpointRulePlan(conditions, Rules(rule, depth + 1), null, null, null, null),
            "error" when rule["error"] is { } error => new(conditions, [], null, null, null, Text(error)),
            "endpoint" when (rule["endpoint"]?["url"]) is { } url => Endpoint(conditions, url, rule["endpoint"]!["properties"]),
            _ => throw new EndpointRuleException("a rule is neither tree, error nor endpoint", rule.Spot),
        };
        _scope.Unset(known);
        return plan;
    }

    private EndpointRulePlan Endpoint(EquatableArray<EndpointCondition> conditions, SpecNode url, SpecNode? properties)
    {
        var scheme = properties?["authSchemes"] is ArrayNode { Items: { Count: > 0 } schemes } ? schemes[0] : null;
        return new(conditions, [], Text(url), Optional(scheme?["signingRegion"]), Optional(scheme?["signingName"]), null);
    }

    private EndpointExpression? Optional(SpecNode? node) => node is null ? null : Text(node);

    private EndpointExpression Text(SpecNode node) => _expressions.Plan(node, EndpointType.String);

    private EndpointCondition Condition(SpecNode condition, List<string> known)
    {
        var (test, type) = _expressions.Plan(condition);
        if (condition["assign"]?.Text is { } name && type != EndpointType.Boolean)
        {
            var local = _scope.Declare(name, type, isSet: true);
            known.Add(local);
            return new(test, local);
        }

        if (type == EndpointType.Partition)
            return new(new(EndpointOperator.IsSet, "", [test]), "");
        if (type != EndpointType.Boolean || condition["assign"] is not null)
            throw new EndpointRuleException("a condition is neither true nor false", condition.Spot);
        if (test is { Operator: EndpointOperator.IsSet } && _scope.Set(test.Arguments[0].Text))
            known.Add(test.Arguments[0].Text);
        return new(test, "");
    }
}
