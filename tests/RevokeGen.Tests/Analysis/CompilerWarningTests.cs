using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using RevokeGen.Tests.Samples;

namespace RevokeGen.Tests.Analysis;

/// <summary>What the compiler says by itself, no rule says again.</summary>
public sealed class CompilerWarningTests
{
    [Theory]
    [InlineData("RevokePermissionsRequest? request = null; await client.RevokePermissionsAsync(request);", "CS8604")]
    [InlineData("await client.RevokePermissionsAsync(null);", "CS8625")]
    [InlineData("client.RevokePermissionsAsync(revoke); await System.Threading.Tasks.Task.Yield();", "CS4014")]
    [InlineData("_ = revoke with { Principal = null }; await System.Threading.Tasks.Task.Yield();", "CS8625", "RVK2001")]
    [InlineData("_ = new TableResource { Name = text }; await System.Threading.Tasks.Task.Yield();", "CS9035")]
    public async Task Only_the_compiler_speaks(string statements, params string[] expected)
    {
        var said = await Compilations.Everything(Consumer.MethodOf($"_ = UseAsync(null!, revoke, text); static async System.Threading.Tasks.Task UseAsync(ILakeFormationClient client, RevokePermissionsRequest revoke, string text) {{ {statements} }}"));
        Assert.Equal(expected, said.Where(static finding => finding.Severity > DiagnosticSeverity.Hidden).Select(static finding => finding.Id).Order(System.StringComparer.Ordinal));
    }
}
