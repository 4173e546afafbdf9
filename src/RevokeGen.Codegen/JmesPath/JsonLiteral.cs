namespace RevokeGen.Codegen.JmesPath;

/// <summary>A JSON value that an expression holds.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text of a string, the digits of a number as written, <c>true</c> or <c>false</c>; otherwise empty.</param>
/// <param name="Items">The items of an array or the values of an object.</param>
/// <param name="Names">The names that go with an object's values, each once.</param>
internal sealed record JsonLiteral(JsonLiteralKind Kind, string Text, EquatableArray<JsonLiteral> Items, EquatableArray<string> Names)
{
    public static JsonLiteral Null { get; } = new(JsonLiteralKind.Null, "", [], []);

    public static JsonLiteral String(string text) => new(JsonLiteralKind.String, text, [], []);
}
