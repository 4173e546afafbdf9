using System.Globalization;

namespace RevokeGen.Codegen.Specs;

/// <summary>Says in words what a finding is about.</summary>
internal static class FindingMessage
{
    /// <summary>The whole message.</summary>
    public static string Of(Finding finding) =>
        string.Format(CultureInfo.InvariantCulture, SpecRuleTable.Find(finding.RuleId).MessageFormat, Arguments(finding));

    /// <summary>What fills the message of the finding's rule. Of a name that may have been meant, only this knows the wording.</summary>
    public static object[] Arguments(Finding finding)
    {
        // What a file holds may have ends of lines in it; a finding is one line.
        var arguments = finding.Arguments.Select(static argument => (object)argument.Replace('\r', ' ').Replace('\n', ' ')).ToArray();
        if (finding.RuleId == SpecRules.UnknownOperation && arguments.Length > 1)
            arguments[1] = arguments[1] is "" ? "correct the name or remove it from Operations" : $"did you mean '{arguments[1]}'?";
        if (finding.RuleId == SpecRules.UnknownRule && arguments.Length > 1)
            arguments[1] = arguments[1] is "" ? "correct the key or remove it" : $"did you mean '{arguments[1]}'?";
        return arguments;
    }
}
