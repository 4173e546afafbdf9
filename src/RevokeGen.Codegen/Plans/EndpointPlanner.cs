using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles <c>smithy.rules#endpointRuleSet</c> as far as the runtime's functions go.</summary>
internal sealed class EndpointPlanner
{
    private readonly Dictionary<string, string> _locals = new(StringComparer.Ordinal);
    private readonly NameScope _scope = new(ReservedNames.Local.Append("parameters").ToArray());

    /// <summary>Compiles a rule set.</summary>
    /// <exception cref="EndpointRuleException">The rule set is malformed or needs a function that is not there.</exception>
    public EndpointPlan Plan(SpecNode ruleSet)
    {
        var parameters = (ruleSet["parameters"] as ObjectNode)?.Members.Select(Parameter).OfType<EndpointParameterPlan>().ToEquatableArray()
            ?? throw new EndpointRuleException("it has no parameters", ruleSet.Spot);
        return new(parameters, Rules(ruleSet));
    }

    private EndpointParameterPlan? Parameter(ObjectMember parameter)
    {
        var source = parameter.Value["builtIn"]?.Text switch
        {
            "AWS::Region" => "Region",
            "AWS::UseFIPS" => "UseFips",
            "AWS::UseDualStack" => "UseDualStack",
            "SDK::Endpoint" => "Endpoint",
            _ => null,
        };
        return source is null ? null : new(Declare(parameter.Name), source);
    }

    private EquatableArray<EndpointRulePlan> Rules(SpecNode owner) =>
        (owner["rules"] as ArrayNode)?.Items.Select(Rule).ToEquatableArray() ?? throw new EndpointRuleException("a rule list is missing", owner.Spot);

    private EndpointRulePlan Rule(SpecNode rule)
    {
        var conditions = ((rule["conditions"] as ArrayNode)?.Items ?? []).Select(Condition).ToEquatableArray();
        switch (rule["type"]?.Text)
        {
            case "tree":
                return new(conditions, Rules(rule), null, null, null, null);
            case "error" when rule["error"] is { } error:
                return new(conditions, [], null, null, null, Expression(error));
            case "endpoint" when (rule["endpoint"]?["url"]) is { } url:
                var scheme = rule["endpoint"]?["properties"]?["authSchemes"] is ArrayNode { Items: { Count: > 0 } schemes } ? schemes[0] : null;
                return new(conditions, [], Expression(url), Optional(scheme?["signingRegion"]), Optional(scheme?["signingName"]), null);
            default:
                throw new EndpointRuleException("a rule is neither tree, error nor endpoint", rule.Spot);
        }
    }

    private EndpointExpression? Optional(SpecNode? node) => node is null ? null : Expression(node);

    private EndpointCondition Condition(SpecNode condition)
    {
        var test = Expression(condition);
        return new(test, condition["assign"]?.Text is { } name ? Declare(name) : "");
    }

    private EndpointExpression Expression(SpecNode node) => node switch
    {
        StringNode text => Template(text),
        BooleanNode boolean => new(EndpointOperator.Boolean, boolean.Value ? "true" : "false", []),
        ObjectNode when node["ref"]?.Text is { } name => Variable(name, node.Spot),
        ObjectNode when node["fn"]?.Text is { } function => Call(function, node),
        _ => throw new EndpointRuleException("an expression is malformed", node.Spot),
    };

    private EndpointExpression Call(string function, SpecNode node)
    {
        var argv = (node["argv"] as ArrayNode)?.Items ?? [];
        if (function == "getAttr" && argv.Count == 2 && argv[1].Text is { } attribute)
            return Property(Expression(argv[0]), attribute, node.Spot);
        var (operation, count) = function switch
        {
            "isSet" => (EndpointOperator.IsSet, 1),
            "not" => (EndpointOperator.Not, 1),
            "booleanEquals" => (EndpointOperator.BooleanEquals, 2),
            "stringEquals" => (EndpointOperator.StringEquals, 2),
            "aws.partition" => (EndpointOperator.FindPartition, 1),
            _ => throw new EndpointRuleException($"function {function} is not supported yet", node.Spot),
        };
        if (argv.Count != count)
            throw new EndpointRuleException($"function {function} takes {count} arguments", node.Spot);
        return new(operation, "", argv.Select(Expression).ToEquatableArray());
    }

    /// <summary>Text with <c>{variable}</c> and <c>{variable#attribute}</c> in it.</summary>
    private EndpointExpression Template(StringNode node)
    {
        var pieces = new List<EndpointExpression>();
        var text = node.Value;
        for (var position = 0; position < text.Length;)
        {
            var open = text.IndexOf('{', position);
            if (open < 0)
                open = text.Length;
            if (open > position)
                pieces.Add(new(EndpointOperator.Text, text.Substring(position, open - position), []));
            if (open == text.Length)
                break;
            var close = text.IndexOf('}', open);
            if (close < 0)
                throw new EndpointRuleException("a template is not closed", node.Spot);
            var name = text.Substring(open + 1, close - open - 1).Split('#');
            var variable = Variable(name[0], node.Spot);
            pieces.Add(name.Length == 1 ? variable : Property(variable, name[1], node.Spot));
            position = close + 1;
        }

        return pieces.Count == 1 ? pieces[0] : new(EndpointOperator.Concatenate, "", pieces.ToEquatableArray());
    }

    private static EndpointExpression Property(EndpointExpression owner, string attribute, TextSpot spot)
    {
        var property = attribute switch
        {
            "name" => "Name",
            "dnsSuffix" => "DnsSuffix",
            "dualStackDnsSuffix" => "DualStackDnsSuffix",
            "supportsFIPS" => "SupportsFips",
            "supportsDualStack" => "SupportsDualStack",
            "implicitGlobalRegion" => "ImplicitGlobalRegion",
            _ => throw new EndpointRuleException($"attribute {attribute} is not supported yet", spot),
        };
        return new(EndpointOperator.Property, property, [owner]);
    }

    private EndpointExpression Variable(string name, TextSpot spot) =>
        _locals.TryGetValue(name, out var local)
            ? new(EndpointOperator.Variable, local, [])
            : throw new EndpointRuleException($"{name} is not a parameter that a client can give", spot);

    private string Declare(string name) => _locals[name] = _scope.Take(Identifier.Camel(name), "Value");
}
