using System.Text.Json.Nodes;

namespace RevokeGen.Conformance.Protocols;

/// <summary>One of Smithy's protocol tests.</summary>
/// <param name="Id">Its id, unique among those of a file.</param>
/// <param name="Service">The shape id of the service.</param>
/// <param name="Operation">The shape id of the operation that is called.</param>
/// <param name="Shape">The shape of its parameters: the operation's input or output, or an error; null where there is none.</param>
/// <param name="IsRequest">Whether it tests a request; otherwise an answer.</param>
/// <param name="IsError">Whether it tests an answer that reports an error.</param>
/// <param name="Expected">What the test says.</param>
internal sealed record ProtocolCase(string Id, string Service, string Operation, string? Shape, bool IsRequest, bool IsError, JsonObject Expected)
{
    public JsonObject Params => Expected["params"] as JsonObject ?? [];

    /// <summary>Whether its body is CBOR, which cases have in base64.</summary>
    public bool IsCbor => Text("bodyMediaType") == BodyComparison.Cbor;

    public string? Text(string name) => Expected[name]?.GetValue<string>();
}
