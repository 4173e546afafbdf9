using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Analysis.Constraints;

/// <summary>The part of a member's value that a constraint speaks about: the value itself, or items, keys or map values in it, at any depth.</summary>
/// <param name="Path">The steps to the part, each with a slash before it.</param>
internal sealed record ConstraintPart(string Path)
{
    /// <summary>By the numbers of the runtime's <c>ConstraintTarget</c>.</summary>
    private static readonly ConstraintPart[] Parts = [new(""), new("/Item"), new("/Key"), new("/MapValue")];

    public static ConstraintPart Value => Parts[0];

    public static ConstraintPart Item => Parts[1];

    public static ConstraintPart Key => Parts[2];

    public static ConstraintPart MapValue => Parts[3];

    /// <summary>The part that some <c>ConstraintTarget</c>s lead to, one after the other.</summary>
    public static ConstraintPart Of(IEnumerable<int> targets) =>
        targets.Where(static target => target > 0 && target < Parts.Length).Aggregate(Value, static (part, target) => part.Then(Parts[target]));

    /// <summary>A part of this part.</summary>
    public ConstraintPart Then(ConstraintPart inner) => Path.Length == 0 ? inner : new(Path + inner.Path);

    public bool IsInside(ConstraintPart outer) => Path.Length > outer.Path.Length && Path.StartsWith(outer.Path, StringComparison.Ordinal);

    /// <summary>The part of a member, as a message starts with it.</summary>
    public string Describe(string member)
    {
        if (Path.Length == 0)
            return member;
        var text = Path.Split('/').Skip(1).Aggregate(member, static (whole, step) => step switch
        {
            "Item" => "an item of " + whole,
            "Key" => "a key of " + whole,
            _ => "a value of " + whole,
        });
        return "A" + text.Substring(1);
    }
}
