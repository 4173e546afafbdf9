namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>So many code points of a set, as many as there are; <see cref="int.MaxValue"/> means without end.</summary>
internal sealed record ClassRunItem(CodePointSet Set, int Min, int Max)
{
    public bool IsFixed => Min == Max;
}
