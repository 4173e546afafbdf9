using System.CommandLine;
using Revoke.Specs.Check;
using Revoke.Specs.Closures;
using Revoke.Specs.Diffs;
using Revoke.Specs.Listing;

namespace Revoke.Specs;

/// <summary><c>revoke spec</c>: for people who bring their own specs.</summary>
internal sealed class SpecCommand : Command
{
    public SpecCommand(CommandHost host)
        : base("spec", "Looks into API specs (Smithy 2.0 JSON AST) as the generator sees them.")
    {
        Add(new CheckCommand(host));
        Add(new ListCommand(host));
        Add(new ClosureCommand(host));
        Add(new DiffCommand(host));
    }
}
