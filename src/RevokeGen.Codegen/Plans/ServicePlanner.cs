using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Plans the client of one service.</summary>
internal static class ServicePlanner
{
    /// <summary>Decides all that is emitted for the picked operations of a service.</summary>
    public static Outcome<ServicePlan> Plan(Model model, ServiceClosure closure, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var service = closure.Service;
        var findings = new List<Finding>();
        if (Protocol.Of(service) is not { } protocol)
            return new(null, [WithoutProtocol(service)]);

        var operations = new List<Shape>();
        foreach (var operation in closure.Operations)
        {
            if (OperationLimits.Reason(model, service, operation, protocol, cancellationToken) is { } reason)
                findings.Add(new(SpecRules.OperationLeftOut, [operation.Id.Name, reason], operation.Spot));
            else
                operations.Add(operation);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var sdkId = service.Traits.Find(TraitIds.AwsService)?["sdkId"]?.Text is { } id && Identifier.IsUsable(id) ? id : service.Id.Name;
        var context = new PlanContext(model, service, Identifier.Pascal(sdkId), operations, protocol, settings);
        return new(operations.Count == 0 ? null : Plan(context, closure, settings, sdkId, findings), findings.ToEquatableArray());
    }

    private static ServicePlan Plan(PlanContext context, ServiceClosure closure, ServiceSettings settings, string sdkId, List<Finding> findings)
    {
        var service = context.Service;
        var requests = context.Operations.ToDictionary(static operation => operation.Id.Value, operation => context.Types.Take(Identifier.Pascal(operation.Id.Name) + "Request", "Input"));
        var responses = context.Operations.ToDictionary(static operation => operation.Id.Value, operation => context.Types.Take(Identifier.Pascal(operation.Id.Name) + "Response", "Output"));
        context.NameDataShapes();
        var constraints = new ConstraintPlanner(context);
        var shapes = new ShapePlanner(context, constraints);
        var errors = new ErrorPlanner(context);
        errors.Plan();

        var requestPlans = context.Operations.Select(operation => shapes.Request(Find(context.Model, operation.Input), requests[operation.Id.Value])).ToList();
        var responsePlans = context.Operations.Select(operation => shapes.Response(Find(context.Model, operation.Output), responses[operation.Id.Value])).ToList();
        var structures = context.DataShapes.Where(PlanContext.IsStructure).Select(shapes.Data).ToList();
        var paths = new PropertyPaths(structures);
        var failures = new PartialFailurePlanner(paths);
        responsePlans = responsePlans.Zip(context.Operations, (plan, operation) => failures.WithFailures(Find(context.Model, operation.Output), plan)).ToList();
        var unions = context.DataShapes.Where(PlanContext.IsUnion).Select(shapes.Union).ToList();
        var arguments = new List<EquatableArray<EndpointArgumentPlan>>();
        var endpoint = new ServiceEndpointPlanner(context, new(requestPlans.Concat(structures), unions)).Plan(requestPlans, arguments, findings);

        var codec = new CodecPlanner(context, json: false);
        var bindings = new BindingPlanner(context, codec, bucketIsInEndpoint: endpoint is not null && sdkId == "S3");
        var methods = new NameScope("Dispose", "PresignAsync", "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize");
        var operations = context.Operations
            .Select((operation, index) => Operation(context, operation, requestPlans[index], responsePlans[index], bindings, errors, methods) with { EndpointArguments = arguments.ElementAtOrDefault(index) ?? [] })
            .ToList();
        var enums = context.DataShapes.Where(PlanContext.IsEnum).Select(shapes.Enum).ToEquatableArray();
        var examples = new ExamplePlanner(structures, unions, enums);
        var pages = new PaginationPlanner(service, paths, methods);
        var conditions = new ConditionPlanner(requestPlans.Concat(responsePlans).Concat(structures), unions);
        var waiters = new WaiterPlanner(conditions, methods, findings);
        var rules = new RulePlanner(context, constraints, conditions, findings);
        var codecs = new CodecSet(context, requestPlans, responsePlans, structures, unions, errors.Errors);
        return new(
            service.Id.Value,
            context.ServiceName,
            Namespace(settings, context.ServiceName),
            settings.Accessibility,
            sdkId,
            service.Version,
            (service.Traits.Find(TraitIds.SigV4) ?? service.Traits.Find(TraitIds.SigV4A))?["name"]?.Text ?? "",
            context.Protocol,
            Protocol.IsAwsJson(context.Protocol) ? service.Id.Name : "",
            (Protocol.IsAwsJson(context.Protocol) || Protocol.IsRpcV2(context.Protocol)) && service.Traits.Has(TraitIds.AwsQueryCompatible),
            closure.Checksum,
            MemberPlanner.Documented(service.Traits),
            operations.Select((plan, index) => plan with
            {
                Examples = examples.Plan(context.Operations[index], requestPlans[index]),
                Pagination = pages.Plan(context.Operations[index], requestPlans[index], responsePlans[index]),
                Waiters = waiters.Plan(context.Operations[index], plan),
            }).ToEquatableArray(),
            requestPlans.Concat(responsePlans).Concat(structures).Select(rules.WithRules).ToEquatableArray(),
            unions.Select(rules.WithRules).ToEquatableArray(),
            enums,
            errors.Errors,
            errors.Constants,
            errors.Cases,
            codecs.Protocol(codec),
            settings.Json ? codecs.Json() : null,
            endpoint)
        {
            Customization = ServiceCustomization.Of(service),
            Server = settings.Server ? new ServerPlanner(context, bindings, codecs, errors.Errors).Plan(operations, responsePlans, findings) : null,
        };
    }

    private static OperationPlan Operation(
        PlanContext context, Shape operation, StructurePlan request, StructurePlan response, BindingPlanner bindings, ErrorPlanner errors, NameScope methods)
    {
        var name = Identifier.Pascal(operation.Id.Name);
        var token = Find(context.Model, operation.Input)?.Members.FirstOrDefault(member => member.Traits.Has(TraitIds.IdempotencyToken));
        return new(
            operation.Id.Name,
            methods.Take(name + "Async", "Operation"),
            context.Types.Take(name + "Operation", "Binding"),
            request.Name,
            response.Name,
            request.HasValidation,
            request.Members.FirstOrDefault(member => member.Name == token?.Name && member.Type.Kind == TypeKind.String)?.Property ?? "",
            bindings.Plan(operation, request),
            AuthPlanner.Kind(context.Service, operation),
            AuthPlanner.Schemes(context.Service, operation),
            [],
            errors.Of(operation),
            MemberPlanner.Deprecation(operation.Traits),
            MemberPlanner.Documented(operation.Traits),
            [],
            null,
            []);
    }

    private static Shape? Find(Model model, ShapeId? id) => id is { } shape ? model.Find(shape) : null;

    private static string Namespace(ServiceSettings settings, string service)
    {
        var chosen = Identifier.Namespace(settings.Namespace);
        return chosen.Length > 0 ? chosen : Identifier.Namespace(settings.RootNamespace + "." + service);
    }

    private static Finding WithoutProtocol(Shape service)
    {
        var named = service.Traits.All.Select(static trait => trait.Name).Where(IsProtocol).ToList();
        return new(SpecRules.UnsupportedProtocol, [service.Id.Value, named.Count == 0 ? "none" : string.Join(", ", named)], service.Spot);
    }

    private static bool IsProtocol(string trait) =>
        trait.StartsWith("aws.protocols#", StringComparison.Ordinal) || trait.StartsWith("smithy.protocols#", StringComparison.Ordinal);
}
