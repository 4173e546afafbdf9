using System;
using System.Collections.Generic;
using RevokeGen.Codegen.Plans;
using RevokeGen.Codegen.Shapes;
using RevokeGen.Codegen.Specs;

namespace Revoke.Specs.Diffs;

/// <summary>Compares the constraints on a value. Only values that callers send are held to them, so that others break nobody.</summary>
internal static class ConstraintDiff
{
    private static readonly string[] Ids = [TraitIds.Length, TraitIds.Range, TraitIds.Pattern, TraitIds.UniqueItems, TraitIds.RequiresLength];

    /// <summary>The constraint of that trait on values of a shape; null where there is none, or one that is not kept: a stream's length is not bounded, and that of what is no stream is known.</summary>
    public static ObjectMember? Find(Traits traits, Shape shape, string id) => id switch
    {
        TraitIds.Length when PlanContext.IsStream(shape) => null,
        TraitIds.RequiresLength when !PlanContext.IsStream(shape) => null,
        _ => traits.FindMember(id),
    };

    public static bool Knows(string traitId) => Array.IndexOf(Ids, traitId) >= 0;

    /// <summary>Compares two versions of a value's constraints.</summary>
    /// <param name="subject">The shape or member.</param>
    /// <param name="part">The part of the value, such as <c>item </c>; empty for the value itself.</param>
    /// <param name="before">The old version's constraint by the id of its trait.</param>
    /// <param name="after">The new version's.</param>
    /// <param name="flow">Which way the values go.</param>
    /// <param name="changes">Takes what is found.</param>
    public static void Compare(
        ShapeId subject, string part, Func<string, ObjectMember?> before, Func<string, ObjectMember?> after, Flow flow, List<Change> changes)
    {
        foreach (var id in Ids)
        {
            var name = part + new ShapeId(id).Name;
            switch (before(id), after(id))
            {
                case (null, { } added):
                    changes.Add(new(subject, ChangeKind.Tightened, flow.IsWritten, $"has {Describe(name, id, added)} now{Consequence(id)}", added.NameSpot));
                    break;
                case ({ } removed, null):
                    changes.Add(new(subject, ChangeKind.Loosened, false, $"has {Describe(name, id, removed)} no longer", removed.NameSpot));
                    break;
                case ({ } old, { } @new) when !AreEqual(id, old.Value, @new.Value):
                    var isTighter = !HasBounds(id) || Bounds.IsTighter(old.Value, @new.Value);
                    changes.Add(new(
                        subject,
                        isTighter ? ChangeKind.Tightened : ChangeKind.Loosened,
                        isTighter && flow.IsWritten,
                        $"has {Describe(name, id, @new)}, which was {TraitText.Of(id, old.Value)}",
                        @new.NameSpot));
                    break;
            }
        }
    }

    private static string Consequence(string added) => added == TraitIds.RequiresLength ? ": streams of unknown length are refused" : "";

    private static bool HasBounds(string id) => id is TraitIds.Length or TraitIds.Range;

    private static bool AreEqual(string id, SpecNode old, SpecNode @new) =>
        HasBounds(id) ? Bounds.AreEqual(old, @new) : NodeContent.AreEqual(old, @new);

    private static string Describe(string name, string id, ObjectMember trait) => $"{name} {TraitText.Of(id, trait.Value)}".TrimEnd();
}
