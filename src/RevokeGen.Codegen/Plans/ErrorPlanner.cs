using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>Decides the exceptions of a service and how the cases of its errors are told apart.</summary>
internal sealed class ErrorPlanner(PlanContext context)
{
    private readonly MemberPlanner _members = new(context);
    private readonly Dictionary<string, ErrorPlan> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ErrorCaseConstant> _constants = new(StringComparer.Ordinal);
    private readonly List<ErrorCasePlan> _cases = [];
    private readonly NameScope _caseNames = new("None");

    public EquatableArray<ErrorPlan> Errors { get; private set; } = [];

    public EquatableArray<ErrorCaseConstant> Constants { get; private set; } = [];

    public EquatableArray<ErrorCasePlan> Cases { get; private set; } = [];

    public void Plan()
    {
        Errors = context.ErrorShapes.Select(PlanError).ToEquatableArray();
        foreach (var shape in context.ErrorShapes)
            PlanCases(shape, _errors[shape.Id.Value].Code);
        PlanCases(context.Service, "");
        foreach (var shape in context.ErrorShapes)
            PlanRetryable(shape);
        Constants = _constants.Values.ToEquatableArray();
        Cases = _cases.ToEquatableArray();
    }

    /// <summary>The exceptions of an operation, in the model's order.</summary>
    public EquatableArray<ErrorPlan> Of(Shape operation) =>
        operation.Errors.Concat(context.Service.Errors).Select(id => id.Value).Distinct().Where(_errors.ContainsKey).Select(id => _errors[id]).ToEquatableArray();

    private ErrorPlan PlanError(Shape shape)
    {
        var name = context.Types.Take(ExceptionName(context.NameOf(shape.Id)), "Error");
        var members = shape.Members.Where(static member => !IsMessage(member.Name));
        var code = context.Protocol == ProtocolKind.AwsQuery ? shape.Traits.Find(TraitIds.AwsQueryError)?["code"]?.Text : null;
        return _errors[shape.Id.Value] = new(
            shape.Id.Value,
            name,
            code ?? shape.Id.Name,
            _members.Plan(members, new NameScope([name, .. ReservedNames.Exception])),
            MemberPlanner.Documented(shape.Traits),
            shape.Traits.Find(TraitIds.HttpError) is NumberNode status ? [$"HTTP status {status.Raw}."] : []);
    }

    /// <summary>Whether a member is the message that every error may have.</summary>
    public static bool IsMessage(string member) => string.Equals(member, "message", StringComparison.OrdinalIgnoreCase);

    private static string ExceptionName(string shape)
    {
        var name = Identifier.Pascal(shape);
        foreach (var suffix in new[] { "Exception", "Fault", "Error" })
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal))
                return name.Substring(0, name.Length - suffix.Length) + "Exception";
        }

        return name + "Exception";
    }

    private void PlanCases(Shape shape, string code)
    {
        foreach (var member in (shape.Traits.Find(TraitIds.ErrorCases) as ObjectNode)?.Members ?? [])
        {
            if (!_constants.TryGetValue(member.Name, out var constant))
            {
                constant = new(_caseNames.Take(Identifier.Pascal(member.Name), "Case"), Documentation.Paragraphs(member.Value["documentation"]?.Text));
                _constants.Add(member.Name, constant);
            }

            var errorClass = IsTrue(member.Value["throttling"]) ? "Throttling" : IsTrue(member.Value["retryable"]) ? "Retryable" : "Permanent";
            _cases.Add(new(
                member.Value["code"]?.Text ?? code, constant.Name, Texts(member.Value["prefixes"]), Texts(member.Value["contains"]), errorClass));
        }
    }

    /// <summary>Smithy's <c>@retryable</c> speaks for what no case speaks for.</summary>
    private void PlanRetryable(Shape shape)
    {
        if (shape.Traits.Find(TraitIds.Retryable) is { } retryable)
            _cases.Add(new(_errors[shape.Id.Value].Code, "", [], [], IsTrue(retryable["throttling"]) ? "Throttling" : "Retryable"));
    }

    private static bool IsTrue(SpecNode? node) => node is BooleanNode { Value: true };

    private static EquatableArray<string> Texts(SpecNode? node) =>
        (node as ArrayNode)?.Items.Select(static item => item.Text).OfType<string>().ToEquatableArray() ?? [];
}
