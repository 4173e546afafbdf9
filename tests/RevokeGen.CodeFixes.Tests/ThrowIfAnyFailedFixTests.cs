using System.Threading.Tasks;
using Fix = RevokeGen.CodeFixes.Tests.FixTest<RevokeGen.Analysis.PartialFailureAnalyzer, RevokeGen.CodeFixes.ThrowIfAnyFailedFix>;

namespace RevokeGen.CodeFixes.Tests;

public sealed class ThrowIfAnyFailedFixTests
{
    /// <summary>What is emitted for an operation whose answer may have failures in it, cut down.</summary>
    internal const string Client = """

        [System.CodeDom.Compiler.GeneratedCode("RevokeGen", "0.1.0")]
        public interface IBatchClient { System.Threading.Tasks.Task<BatchResponse> SendAsync(string request); }

        public sealed record BatchResponse : RevokeGen.Runtime.IPartialFailures
        {
            public string RequestId { get; init; } = "";
            public bool HasFailures => false;
            public System.Collections.Generic.IReadOnlyList<RevokeGen.Runtime.PartialFailure> GetFailures() => [];
            public void ThrowIfAnyFailed() { }
        }
        """;

    [Theory]
    [InlineData("await client.{|RVK2015:SendAsync|}(text);", "(await client.SendAsync(text)).ThrowIfAnyFailed();")]
    [InlineData("_ = await client.{|RVK2015:SendAsync|}(text);", "(await client.SendAsync(text)).ThrowIfAnyFailed();")]
    [InlineData("if (true) await client /* all */ .{|RVK2015:SendAsync|}(\n    text).ConfigureAwait(false);", "if (true) (await client /* all */ .SendAsync(\n    text).ConfigureAwait(false)).ThrowIfAnyFailed();")]
    public Task A_statement_is_made_to_throw(string before, string after) => Fix.Check(In(before), In(after), "Throw if any entry failed", Client);

    [Theory]
    [InlineData("var answer = await client.{|RVK2015:SendAsync|}(text);")]
    [InlineData("client.{|RVK2015:SendAsync|}(text).Wait();")]
    [InlineData("System.Console.WriteLine((await client.{|RVK2015:SendAsync|}(text)).RequestId);")]
    public Task Where_a_variable_or_a_wait_is_in_the_way_nothing_is_offered(string statement) => Fix.CheckNothing(In(statement), Client);

    private static string In(string statement) => $"async System.Threading.Tasks.Task SendAsync(IBatchClient client) {{ await System.Threading.Tasks.Task.Yield(); {statement} }}";
}
