namespace RevokeGen.Rules;

/// <summary>
/// The ids of the rules, by range: RVK0xxx the project's set-up, RVK1xxx the spec (in <see cref="Codegen.Specs.SpecRules"/>), RVK2xxx the
/// use of the emitted API. An id is never used again for something else.
/// </summary>
internal static class RuleIds
{
    public const string LanguageVersionTooLow = "RVK0001";
    public const string RuntimeMissing = "RVK0002";
    public const string LanguageUnionsUnavailable = "RVK0003";

    public const string RequiredMemberNull = "RVK2001";
    public const string CollectionLength = "RVK2002";
    public const string StringLength = "RVK2003";
    public const string Pattern = "RVK2004";
    public const string Range = "RVK2005";
    public const string UnknownEnumValue = "RVK2006";
    public const string DuplicateItem = "RVK2007";
    public const string UnionNull = "RVK2008";
    public const string ConditionViolated = "RVK2009";
    public const string Caution = "RVK2010";
    public const string MissingCase = "RVK2011";
    public const string Advice = "RVK2012";
    public const string UncalledOperations = "RVK2013";
    public const string EnumValueAsText = "RVK2014";
    public const string IgnoredFailures = "RVK2015";
}
