namespace RevokeGen.Codegen.JmesPath;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonLiteralKind
{
    Null, Boolean, Number, String, Array, Object,
}
