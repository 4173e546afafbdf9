using System.CommandLine;

namespace Revoke.Specs;

/// <summary>Arguments that several commands below <c>revoke spec</c> have.</summary>
internal static class SpecArguments
{
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Spec files; several are one model, as in a project: a service, and overlays with 'apply' statements. - reads standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string[]> Operations(bool isRequired) => new("--operation")
    {
        Description = "An operation, with * for any characters; may be given several times." + (isRequired ? "" : " Default: all."),
        HelpName = "NAME",
        Required = isRequired,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };
}
