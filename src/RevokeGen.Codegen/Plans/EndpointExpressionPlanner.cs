using RevokeGen.Codegen.Specs;
using Op = RevokeGen.Codegen.Plans.EndpointOperator;

namespace RevokeGen.Codegen.Plans;

/// <summary>Compiles and type-checks the expressions of endpoint rules.</summary>
internal sealed class EndpointExpressionPlanner(EndpointScope scope)
{
    /// <summary>How deep expressions may nest; AWS's own need fewer than five.</summary>
    private const int DeepestExpression = 32;

    private static readonly EndpointExpression True = new(Op.Literal, "true", []);

    private int _depth;

    /// <summary>Compiles an expression of any type.</summary>
    /// <exception cref="EndpointRuleException">The expression is malformed or needs what is not there.</exception>
    public EndpointValue Plan(SpecNode node)
    {
        if (_depth == DeepestExpression)
            throw new EndpointRuleException($"an expression nests deeper than {DeepestExpression}", node.Spot);
        _depth++;
        var value = node switch
        {
            StringNode text => new(Template(text), EndpointType.String),
            BooleanNode boolean => new(new(Op.Literal, boolean.Value ? "true" : "false", []), EndpointType.Boolean),
            NumberNode { Integer: >= int.MinValue and <= int.MaxValue and var number } =>
                new(new(Op.Literal, number.ToString(System.Globalization.CultureInfo.InvariantCulture), []), EndpointType.Integer),
            ObjectNode when node["ref"]?.Text is { } name => Variable(name, node.Spot),
            ObjectNode when node["fn"]?.Text is { } function => Call(function, node),
            _ => throw new EndpointRuleException("an expression is malformed", node.Spot),
        };
        _depth--;
        return value;
    }

    /// <summary>Compiles an expression that must be of a type, and have a value.</summary>
    public EndpointExpression Plan(SpecNode node, EndpointType type) => Needed(Plan(node), type, node.Spot);

    public EndpointExpression Text(SpecNode node) => Plan(node, EndpointType.String);

    /// <summary>Compiles a value that the model gives: text in it is no template.</summary>
    public EndpointExpression Constant(SpecNode node, EndpointType type) => (node, type) switch
    {
        (ArrayNode items, EndpointType.Texts) => new(Op.List, "", items.Items.Select(item => Constant(item, EndpointType.String)).ToEquatableArray()),
        (StringNode text, EndpointType.String) => new(Op.Text, text.Value, []),
        _ => Plan(node, type),
    };

    /// <summary>Compiles an endpoint: its address, schemes, headers and properties.</summary>
    public EndpointExpression Endpoint(SpecNode endpoint)
    {
        var parts = new List<EndpointExpression> { Text(endpoint["url"]!) };
        foreach (var member in (endpoint["properties"] as ObjectNode)?.Members ?? [])
        {
            if (member is { Name: "authSchemes", Value: ArrayNode schemes })
                parts.AddRange(schemes.Items.Select(AuthScheme));
            else
                Properties(member.Name, member.Value, 0, parts);
        }

        foreach (var header in (endpoint["headers"] as ObjectNode)?.Members ?? [])
            parts.AddRange(((header.Value as ArrayNode)?.Items ?? []).Select(value => new EndpointExpression(Op.Header, header.Name, [Text(value)])));
        return new(Op.Endpoint, "", parts.ToEquatableArray());
    }

    /// <summary>Whether there is a value.</summary>
    public static EndpointExpression IsSet(EndpointValue value) => value.IsOptional ? new(Op.IsSet, "", [value.Code]) : True;

    private EndpointExpression AuthScheme(SpecNode scheme)
    {
        EndpointExpression? Part(string name, string property, EndpointType type) => scheme[name] is { } value ? new(Op.Set, property, [Plan(value, type)]) : null;
        var regions = scheme["signingRegionSet"] is ArrayNode { Items: var items }
            ? new EndpointExpression(Op.Set, "SigningRegionSet", [Joined(items.Select(Text).ToList())])
            : null;
        EndpointExpression?[] parts =
        [
            Part("signingName", "SigningName", EndpointType.String), Part("signingRegion", "SigningRegion", EndpointType.String), regions,
            Part("disableDoubleEncoding", "DisableDoubleEncoding", EndpointType.Boolean),
        ];
        return new(Op.AuthScheme, scheme["name"]?.Text ?? throw new EndpointRuleException("an auth scheme has no name", scheme.Spot), parts.OfType<EndpointExpression>().ToEquatableArray());
    }

    private static EndpointExpression Joined(List<EndpointExpression> items) => items.Count == 1
        ? items[0]
        : new(Op.Concatenate, "", items.SelectMany((item, index) => index == 0 ? [item] : (EndpointExpression[])[new(Op.Text, ",", []), item]).ToEquatableArray());

    private void Properties(string name, SpecNode value, int depth, List<EndpointExpression> parts)
    {
        if (depth > DeepestExpression)
            throw new EndpointRuleException($"a property nests deeper than {DeepestExpression}", value.Spot);
        if (value is StringNode text)
            parts.Add(new(Op.Other, name, [Template(text)]));
        else if (value is BooleanNode boolean)
            parts.Add(new(Op.Other, name, [new(Op.Text, boolean.Value ? "true" : "false", [])]));
        foreach (var member in (value as ObjectNode)?.Members ?? [])
            Properties($"{name}.{member.Name}", member.Value, depth + 1, parts);
    }

    private EndpointExpression Needed(EndpointValue value, EndpointType type, TextSpot spot)
    {
        if (value.Type != type)
            throw new EndpointRuleException($"a {value.Type.ToString().ToLowerInvariant()} stands where a {type.ToString().ToLowerInvariant()} must", spot);
        if (value.IsOptional)
            throw new EndpointRuleException($"{(value.Code.Operator == Op.Variable ? value.Code.Text : "what is asked for")} may have no value here", spot);
        // What is known to have a value is still declared as one that may have none.
        return type == EndpointType.Boolean && value.Code.Operator == Op.Variable && scope.IsNullable(value.Code.Text) ? new(Op.Property, "Value", [value.Code]) : value.Code;
    }

    private EndpointValue Variable(string name, TextSpot spot)
    {
        var variable = scope.Find(name, spot);
        return new(new(Op.Variable, variable.Local, []), variable.Type, !scope.IsSet(variable.Local));
    }

    private EndpointValue Call(string function, SpecNode node)
    {
        var argv = (node["argv"] as ArrayNode)?.Items ?? [];
        EndpointExpression Argument(int index, EndpointType type) => index < argv.Count
            ? Plan(argv[index], type)
            : throw new EndpointRuleException($"function {function} has too few arguments", node.Spot);
        EndpointValue Made(Op @operator, string method, EndpointType result, bool isOptional, params EndpointType[] types)
        {
            var arguments = new EndpointExpression[types.Length];
            for (var index = 0; index < arguments.Length; index++)
                arguments[index] = Argument(index, types[index]);
            return new(new(@operator, method, [.. arguments]), result, isOptional);
        }

        return function switch
        {
            "getAttr" when argv.Count == 2 && argv[1].Text is { } path => EndpointAttributes.Get(Owner(argv[0]), path, node.Spot),
            "isSet" when argv.Count == 1 => new(IsSet(Plan(argv[0])), EndpointType.Boolean),
            "not" => Made(Op.Not, "", EndpointType.Boolean, false, EndpointType.Boolean),
            "booleanEquals" => Made(Op.BooleanEquals, "", EndpointType.Boolean, false, EndpointType.Boolean, EndpointType.Boolean),
            "stringEquals" => Made(Op.StringEquals, "", EndpointType.Boolean, false, EndpointType.String, EndpointType.String),
            "coalesce" when argv.Count > 0 => Coalesce(argv, node.Spot),
            "ite" when argv.Count == 3 => Choose(argv, node.Spot),
            "substring" => Made(Op.Call, "Substring", EndpointType.String, true, EndpointType.String, EndpointType.Integer, EndpointType.Integer, EndpointType.Boolean),
            "uriEncode" => Made(Op.Call, "UriEncode", EndpointType.String, false, EndpointType.String),
            "parseURL" => Made(Op.Call, "ParseUrl", EndpointType.Url, true, EndpointType.String),
            "isValidHostLabel" => Made(Op.Call, "IsValidHostLabel", EndpointType.Boolean, false, EndpointType.String, EndpointType.Boolean),
            "split" => Made(Op.Call, "Split", EndpointType.Texts, false, EndpointType.String, EndpointType.String, EndpointType.Integer),
            "aws.partition" => Made(Op.FindPartition, "", EndpointType.Partition, true, EndpointType.String),
            "aws.parseArn" => Made(Op.Call, "ParseArn", EndpointType.Arn, true, EndpointType.String),
            "aws.isVirtualHostableS3Bucket" => Made(Op.Call, "IsVirtualHostableS3Bucket", EndpointType.Boolean, false, EndpointType.String, EndpointType.Boolean),
            _ => throw new EndpointRuleException($"there is no function {function}, or not with these arguments", node.Spot),
        };
    }

    private EndpointValue Owner(SpecNode node)
    {
        var owner = Plan(node);
        return new(Needed(owner, owner.Type, node.Spot), owner.Type);
    }

    // What has a value for certain ends the list: nothing after it is ever asked.
    private EndpointValue Coalesce(IReadOnlyList<SpecNode> argv, TextSpot spot)
    {
        var values = argv.Select(Plan).ToList();
        if (values.Exists(value => value.Type != values[0].Type))
            throw new EndpointRuleException("coalesce takes arguments of one type", spot);
        var last = values.FindIndex(static value => !value.IsOptional);
        if (last == 0)
            return values[0];
        var asked = last < 0 ? values : values.GetRange(0, last + 1);
        return new(new(Op.Coalesce, "", asked.Select(static value => value.Code).ToEquatableArray()), values[0].Type, last < 0);
    }

    private EndpointValue Choose(IReadOnlyList<SpecNode> argv, TextSpot spot)
    {
        var (test, then, otherwise) = (Plan(argv[0], EndpointType.Boolean), Plan(argv[1]), Plan(argv[2]));
        return then.Type == otherwise.Type
            ? new(new(Op.Choose, "", [test, then.Code, otherwise.Code]), then.Type, then.IsOptional || otherwise.IsOptional)
            : throw new EndpointRuleException("ite takes two values of one type", spot);
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
                pieces.Add(new(Op.Text, text.Substring(position, open - position), []));
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
            0 => new(Op.Text, "", []),
            1 => pieces[0],
            _ => new(Op.Concatenate, "", pieces.ToEquatableArray()),
        };
    }

    private EndpointExpression Placeholder(string placeholder, TextSpot spot)
    {
        var parts = placeholder.Split('#');
        var value = Variable(parts[0], spot);
        if (parts.Length > 1)
            value = EndpointAttributes.Get(new(Needed(value, value.Type, spot), value.Type), parts[1], spot);
        return Needed(value, EndpointType.String, spot);
    }
}
