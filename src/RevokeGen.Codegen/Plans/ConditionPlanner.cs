using RevokeGen.Codegen.JmesPath;
using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>
/// From the text of a condition to what is emitted for it. Needs the plans of all structures and unions, so it comes after them.
/// A condition holds when its result is <c>true</c>; it does not when the result is anything else, or when a function gets a null that it does not take.
/// A required member that is missing counts as null, so judge a value's conditions only when its required members are there.
/// </summary>
internal sealed class ConditionPlanner
{
    private readonly ExpressionTypes _types;
    private readonly ExpressionPlanner _expressions;

    /// <param name="structures">All structures, requests and responses included.</param>
    /// <param name="unions">All unions.</param>
    public ConditionPlanner(IEnumerable<StructurePlan> structures, IEnumerable<UnionPlan> unions)
    {
        _types = new(structures, unions);
        _expressions = new(_types);
    }

    /// <summary>Compiles a condition; null when something is wrong with it, which is then among the findings, at the piece of the text that is wrong.</summary>
    /// <param name="expression">The JMESPath text.</param>
    /// <param name="root">The C# type of the value that it is about: a structure's, a union's, or a member's where a rule is about the member's value.</param>
    /// <param name="rule">The rule's name and shape, as in <c>NameOrWildcard of com.example#TableResource</c>.</param>
    /// <param name="findings">Where findings go.</param>
    public ConditionPlan? Plan(StringNode expression, TypePlan root, string rule, ICollection<Finding> findings)
    {
        var problems = Compile(expression.Value, root, static written => written, out var plan);
        foreach (var problem in problems)
            findings.Add(new(SpecRules.InvalidCondition, [rule, problem.Message], expression.SpotOf(problem.Start, problem.Length)));
        return plan;
    }

    /// <summary>The type of a request with its answer, whose members are <c>input</c> and <c>output</c>: a C# tuple.</summary>
    public TypePlan Exchange(string request, string response) => _types.Exchange(request, response);

    /// <summary>Compiles a condition that is made of an expression.</summary>
    /// <param name="text">The JMESPath text of the expression.</param>
    /// <param name="root">The C# type of the value that it is about.</param>
    /// <param name="makeCondition">Makes the condition; what it adds has the expression's place.</param>
    /// <param name="plan">The condition; null when there are problems.</param>
    /// <returns>What is wrong, at pieces of the text.</returns>
    public IReadOnlyList<JmesPathProblem> Compile(string text, TypePlan root, Func<JmesPathExpression, JmesPathExpression> makeCondition, out ConditionPlan? plan)
    {
        plan = null;
        var parse = JmesPathParser.Parse(text);
        if (parse.Expression is null)
            return [parse.Problem!];
        var condition = makeCondition(parse.Expression);
        var problems = JmesPathChecker.CheckCondition(condition, _types.JmesPath(root)).Problems;
        if (problems.Count > 0)
            return problems;
        try
        {
            plan = new(root, _expressions.IsTrue(condition, ExpressionPlanner.Root(root)));
            return [];
        }
        catch (ExpressionPlanException exception)
        {
            return [new(exception.Message, exception.Start, exception.Length)];
        }
    }
}
