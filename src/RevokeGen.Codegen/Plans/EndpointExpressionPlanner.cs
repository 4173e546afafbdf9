using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles and type-checks the expressions of endpoint rules.</summary>
internal sealed class EndpointExpressionPlanner(EndpointScope scope)
{
    /// <summary>Functions of the rules engine that are not emitted yet.</summary>
    private static readonly string[] FunctionsToCome =
        ["getAttr", "substring", "uriEncode", "parseURL", "isValidHostLabel", "split", "coalesce", "ite", "aws.parseArn", "aws.isVirtualHostableS3Bucket"];

    /// <summary>Compiles an expression of any type.</summary>
    /// <exception cref="EndpointRuleException">The expression is malformed or needs what is not there.</exception>
    public (EndpointExpression Code, EndpointType Type) Plan(SpecNode node) => node switch
    {
        StringNode text => (Template(text), EndpointType.String),
        BooleanNode boolean => (new(EndpointOperator.Boolean, boolean.Value ? "true" : "false", []), EndpointType.Boolean),
        ObjectNode when node["ref"]?.Text is { } name => Variable(name, node.Spot),
        ObjectNode when node["fn"]?.Text is { } function => Call(function, node),
        _ => throw new EndpointRuleException("an expression is malformed", node.Spot),
    };

    /// <summary>Compiles an expression that must be of a type, and have a value.</summary>
    public EndpointExpression Plan(SpecNode node, EndpointType type)
    {
        var (code, actual) = Plan(node);
        if (actual != type)
            throw new EndpointRuleException($"a {actual.ToString().ToLowerInvariant()} stands where a {type.ToString().ToLowerInvariant()} must", node.Spot);
        if (code.Operator == EndpointOperator.Variable && !scope.IsSet(code.Text))
            throw new EndpointRuleException($"{code.Text} may have no value here", node.Spot);
        return code;
    }

    private (EndpointExpression Code, EndpointType Type) Variable(string name, TextSpot spot)
    {
        var (local, type) = scope.Find(name, spot);
        return (new(EndpointOperator.Variable, local, []), type);
    }

    private (EndpointExpression Code, EndpointType Type) Call(string function, SpecNode node)
    {
        var argv = (node["argv"] as ArrayNode)?.Items ?? [];
        EndpointExpression Argument(int index, EndpointType type) => index < argv.Count
            ? Plan(argv[index], type)
            : throw new EndpointRuleException($"function {function} has too few arguments", node.Spot);

        return function switch
        {
            "getAttr" when argv.Count == 2 && argv[1].Text is { } attribute => Property(Argument(0, EndpointType.Partition), attribute, node.Spot),
            "isSet" when argv.Count == 1 => (IsSet(argv[0]), EndpointType.Boolean),
            "not" => (new(EndpointOperator.Not, "", [Argument(0, EndpointType.Boolean)]), EndpointType.Boolean),
            "booleanEquals" => (new(EndpointOperator.BooleanEquals, "", [Argument(0, EndpointType.Boolean), Argument(1, EndpointType.Boolean)]), EndpointType.Boolean),
            "stringEquals" => (new(EndpointOperator.StringEquals, "", [Argument(0, EndpointType.String), Argument(1, EndpointType.String)]), EndpointType.Boolean),
            "aws.partition" => (new(EndpointOperator.FindPartition, "", [Argument(0, EndpointType.String)]), EndpointType.Partition),
            _ when FunctionsToCome.Contains(function) => throw new EndpointRuleException($"function {function} is not supported yet", node.Spot, isNotYet: true),
            _ => throw new EndpointRuleException($"there is no function {function}, or not with these arguments", node.Spot),
        };
    }

    private EndpointExpression IsSet(SpecNode argument)
    {
        var (code, type) = Plan(argument);
        return type == EndpointType.Boolean || code.Operator != EndpointOperator.Variable
            ? new(EndpointOperator.Boolean, "true", [])
            : new(EndpointOperator.IsSet, "", [code]);
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
            pieces.Add(Placeholder(text.Substring(open + 1, close - open - 1), node.Spot));
            position = close + 1;
        }

        return pieces.Count switch
        {
            0 => new(EndpointOperator.Text, "", []),
            1 => pieces[0],
            _ => new(EndpointOperator.Concatenate, "", pieces.ToEquatableArray()),
        };
    }

    private EndpointExpression Placeholder(string placeholder, TextSpot spot)
    {
        var parts = placeholder.Split('#');
        var (code, type) = Variable(parts[0], spot);
        if (parts.Length > 1)
            (code, type) = Property(code, parts[1], spot);
        return type == EndpointType.String ? code : throw new EndpointRuleException($"{placeholder} is no text", spot);
    }

    private static (EndpointExpression Code, EndpointType Type) Property(EndpointExpression owner, string attribute, TextSpot spot)
    {
        var (property, type) = attribute switch
        {
            "name" => ("Name", EndpointType.String),
            "dnsSuffix" => ("DnsSuffix", EndpointType.String),
            "dualStackDnsSuffix" => ("DualStackDnsSuffix", EndpointType.String),
            "supportsFIPS" => ("SupportsFips", EndpointType.Boolean),
            "supportsDualStack" => ("SupportsDualStack", EndpointType.Boolean),
            "implicitGlobalRegion" => ("ImplicitGlobalRegion", EndpointType.String),
            _ => throw new EndpointRuleException($"attribute {attribute} is not supported yet", spot),
        };
        return (new(EndpointOperator.Property, property, [owner]), type);
    }
}
