using System.Collections.Generic;
using System.Linq;
using RevokeGen.Codegen.Plans;

namespace Revoke.Specs;

/// <summary>How requests prove who sends them, in a few words, such as <c>SigV4 or no credentials</c>.</summary>
internal static class AuthText
{
    public static string Of(AuthKind kind, IEnumerable<string> schemes) =>
        string.Join(" or ", kind == AuthKind.Required ? schemes : schemes.Append("no credentials"));
}
