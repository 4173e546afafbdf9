namespace RevokeGen.Codegen.Specs;

/// <summary>Where the pages of the rules are, of all ranges.</summary>
internal static class RulePages
{
    private const string Folder = "https://github.com/revokegen/revokegen/blob/main/src/RevokeGen/Rules/";

    public static string LinkTo(string ruleId) => Folder + ruleId + ".md";
}
