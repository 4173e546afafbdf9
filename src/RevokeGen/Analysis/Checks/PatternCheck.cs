using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RevokeGen.Analysis.Constraints;
using RevokeGen.Analysis.Values;
using RevokeGen.Rules;

namespace RevokeGen.Analysis.Checks;

/// <summary>RVK2004: the pattern is surely not found.</summary>
internal sealed class PatternCheck : IValueCheck
{
    public IReadOnlyList<Diagnostic> Find(Constraint constraint, KnownValue value, Place place) =>
        constraint is PatternConstraint pattern && value is KnownText known && pattern.Matches(known.Text) is false
            ? [place.Finding(UsageRuleDescriptors.Pattern, pattern.Source)]
            : [];
}
