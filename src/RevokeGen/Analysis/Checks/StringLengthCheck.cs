using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2003: too few or too many code points.</summary>
internal sealed class StringLengthCheck : IValueCheck
{
    public IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place)
    {
        if (constraint is not LengthConstraint length || value is not KnownText known)
            return [];
        var count = StringLength.Count(known.Text);
        if (count >= length.Min && count <= length.Max)
            return [];
        var actual = LengthConstraint.Count(count, "character");
        return [place.Finding(UsageRuleDescriptors.StringLength, actual, length.Describe("character"))];
    }
}
