using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Endpoints;

/// <summary>A published case of endpoint rules.</summary>
/// <param name="Id">The file and number.</param>
/// <param name="RuleSet">Which of the rule sets it is about, by its place.</param>
/// <param name="Test">What it says.</param>
internal sealed record EndpointCase(string Id, int RuleSet, JsonObject Test)
{
    public JsonObject Params => Test["params"] as JsonObject ?? [];

    public JsonObject Expect => Test["expect"]!.AsObject();
}
