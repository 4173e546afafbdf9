using System.Collections.Immutable;

namespace RevokeGen.Analysis;

/// <summary>What findings tell the code fixes, beside their text.</summary>
internal static class FindingProperties
{
    /// <summary>The static member of the enum that is meant.</summary>
    public const string EnumMember = nameof(EnumMember);

    /// <summary>There when nothing else can be meant, so that the fix keeps what the code means.</summary>
    public const string IsSpelling = nameof(IsSpelling);

    /// <summary>There when the marked item is in its list already, so that the list means the same without it.</summary>
    public const string IsDuplicate = nameof(IsDuplicate);

    /// <summary>The name in the model of the condition, row of allowed values or caution.</summary>
    public const string Rule = nameof(Rule);

    public static ImmutableDictionary<string, string?> Of(string name, string value = "") =>
        ImmutableDictionary<string, string?>.Empty.Add(name, value);
}
