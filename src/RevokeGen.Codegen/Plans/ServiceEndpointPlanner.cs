using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Plans a service's endpoint rules, its options for them, and what its operations' requests give them.</summary>
/// <param name="context">What is planned.</param>
/// <param name="types">The types that requests are made of.</param>
internal sealed class ServiceEndpointPlanner(PlanContext context, ExpressionTypes types)
{
    private readonly ExpressionPlanner _expressions = new(types);

    /// <summary>Plans the rules; null when the service has none that can be compiled.</summary>
    /// <param name="requests">The requests of the operations.</param>
    /// <param name="arguments">Takes what each request gives the rules.</param>
    /// <param name="findings">Takes why the rules cannot be compiled.</param>
    public EndpointPlan? Plan(IReadOnlyList<StructurePlan> requests, List<EquatableArray<EndpointArgumentPlan>> arguments, List<Finding> findings)
    {
        var service = context.Service;
        if (service.Traits.Find(TraitIds.EndpointRuleSet) is not { } ruleSet)
        {
            // AWS's models have it beside the rule set, which says the same.
            if (service.Traits.Find(TraitIds.EndpointBdd) is { } diagram)
                findings.Add(new(SpecRules.EndpointRulesLeftOut, [service.Id.Value, "they are there as a decision diagram alone (smithy.rules#endpointBdd)"], diagram.Spot));
            return null;
        }

        try
        {
            var plan = new EndpointPlanner().Plan(ruleSet);
            arguments.AddRange(context.Operations.Select((operation, index) => Arguments(plan, operation, requests[index]).OfType<EndpointArgumentPlan>().ToEquatableArray()));
            return WithOptions(plan);
        }
        catch (EndpointRuleException exception)
        {
            arguments.Clear();
            findings.Add(new(exception.IsNotYet ? SpecRules.EndpointRulesLeftOut : SpecRules.InvalidEndpointRules, [service.Id.Value, exception.Message], exception.Spot));
            return null;
        }
    }

    private EndpointPlan WithOptions(EndpointPlan plan)
    {
        var options = context.Service.Traits.Find(TraitIds.ClientContextParams);
        var names = new NameScope([.. ReservedNames.Record, .. ReservedNames.Options, context.ServiceName + "ClientOptions"]);
        return plan with
        {
            Parameters = plan.Parameters.Select(parameter => parameter.Source.Length == 0 && options?[parameter.Name] is { } option
                ? parameter with { Option = names.Take(Identifier.Pascal(parameter.Name), "Parameter"), Documentation = Documentation.Paragraphs(option["documentation"]?.Text) }
                : parameter).ToEquatableArray(),
        };
    }

    // Of several values for one parameter the first counts, so the most certain stands first.
    private IEnumerable<EndpointArgumentPlan?> Arguments(EndpointPlan plan, Shape operation, StructurePlan request)
    {
        var root = ExpressionPlanner.Root(new(TypeKind.Structure, request.Name));
        foreach (var given in (operation.Traits.Find(TraitIds.StaticContextParams) as ObjectNode)?.Members ?? [])
        {
            if (plan.Find(given.Name) is { } parameter && given.Value["value"] is { } value)
                yield return new(given.Name, EndpointPlanner.Constant(value, parameter.Type), null);
        }

        foreach (var member in operation.Input is { } id ? context.Model.Find(id)!.Members : [])
        {
            if (member.Traits.FindMember(TraitIds.ContextParam) is { } given && given.Value["name"]?.Text is { } name && plan.Find(name) is { } parameter)
                yield return Argument(parameter, new FieldExpression(0, 0, member.Name, IsQuoted: true), root, given.Value.Spot);
        }

        foreach (var given in (operation.Traits.Find(TraitIds.OperationContextParams) as ObjectNode)?.Members ?? [])
        {
            if (plan.Find(given.Name) is { } parameter && given.Value["path"] is StringNode path)
                yield return Argument(parameter, Parsed(path, request), root, path.Spot);
        }
    }

    private JmesPathExpression Parsed(StringNode path, StructurePlan request)
    {
        var parse = JmesPathParser.Parse(path.Value);
        var problems = parse.Expression is { } expression
            ? JmesPathChecker.Check(expression, types.JmesPath(new(TypeKind.Structure, request.Name))).Problems
            : [parse.Problem!];
        return problems.Count == 0
            ? parse.Expression!
            : throw new EndpointRuleException($"the path of a parameter is wrong: {problems[0].Message}", path.SpotOf(problems[0].Start, problems[0].Length));
    }

    /// <summary>Compiles what a request gives; null for what is never there.</summary>
    private EndpointArgumentPlan? Argument(EndpointParameterPlan parameter, JmesPathExpression expression, ExpressionPlan root, TextSpot spot)
    {
        try
        {
            var value = _expressions.Held(expression, root);
            if (value.Operator == ExpressionOperator.Null)
                return null;
            var fits = parameter.Type switch
            {
                EndpointType.Boolean => value.Type.Kind == TypeKind.Boolean,
                EndpointType.Texts => value.Type is { Kind: TypeKind.List, Item.Kind: TypeKind.String },
                _ => value.Type.Kind == TypeKind.String,
            };
            return fits ? new(parameter.Name, null, value) : throw new EndpointRuleException($"what a request gives for {parameter.Name} is of another type", spot);
        }
        catch (ExpressionPlanException exception)
        {
            throw new EndpointRuleException($"what a request gives for {parameter.Name} cannot be compiled: {exception.Message}", spot, isNotYet: true);
        }
    }
}
