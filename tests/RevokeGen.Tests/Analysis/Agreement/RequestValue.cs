using System.Collections.Immutable;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>A value of a request, to be written as C#.</summary>
/// <param name="Form">Which of the ways to write it; any number.</param>
internal abstract record RequestValue(int Form)
{
    /// <summary>Null where a value belongs, as <c>null!</c>, or where it may be.</summary>
    public sealed record Null(int Form) : RequestValue(Form);

    public sealed record Text(string Value, int Form) : RequestValue(Form);

    /// <summary>Anything else that is a constant by itself.</summary>
    /// <param name="Code">C# of just the type.</param>
    /// <param name="Form">Which of the ways to write it; any number.</param>
    public sealed record Scalar(string Code, int Form) : RequestValue(Form);

    /// <summary>Bytes, all the same.</summary>
    public sealed record Blob(int Length, int Form) : RequestValue(Form);

    /// <param name="Property">The static property; null for a value that the enum does not know.</param>
    /// <param name="Wire">The value on the wire as C#.</param>
    /// <param name="Form">Which of the ways to write it; any number.</param>
    public sealed record Enum(string? Property, string Wire, int Form) : RequestValue(Form);

    public sealed record List(ImmutableArray<RequestValue> Items, int Form) : RequestValue(Form);

    public sealed record Map(ImmutableArray<Entry> Entries, int Form) : RequestValue(Form);

    /// <param name="Plan">The structure.</param>
    /// <param name="Members">Its members in the model's order; what is not there is not set.</param>
    /// <param name="Form">Which of the ways to write it; any number.</param>
    public sealed record Structure(StructurePlan Plan, ImmutableArray<Member> Members, int Form) : RequestValue(Form);

    public sealed record Union(UnionPlan Plan, VariantPlan Variant, RequestValue Payload, int Form) : RequestValue(Form);

    public sealed record Entry(Text Key, RequestValue Value);

    public sealed record Member(MemberPlan Plan, RequestValue Value);
}
