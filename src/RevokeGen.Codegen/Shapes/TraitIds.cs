namespace RevokeGen.Codegen.Shapes;

/// <summary>The traits that merging and upgrading models depend on.</summary>
internal static class TraitIds
{
    public const string Box = "smithy.api#box";

    public const string Default = "smithy.api#default";

    public const string Enum = "smithy.api#enum";

    public const string EnumValue = "smithy.api#enumValue";

    public const string Mixin = "smithy.api#mixin";

    public const string UniqueItems = "smithy.api#uniqueItems";
}
