namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>The columns: every rule on values, and every part of a value that it may speak about.</summary>
internal static class Subjects
{
    private const string Table = "new TableResource { DatabaseName = \"sales\", Name = \"orders\" }";
    private const string Long = "new string('x', 257)";

    public static readonly Subject[] All =
    [
        new("RVK2001", "required member", "revoke with { Principal = # }", "DataLakePrincipal", "‹null!›", "new DataLakePrincipal()"),
        new("RVK2001", "null item", "list with { Labels = # }", "IReadOnlyList<string>", "[\"a\", ‹null!›]", "[\"a\"]"),
        new("RVK2001", "null map value", "list with { Tags = # }", "IReadOnlyDictionary<string, string>", "new Dictionary<string, string> { [\"a\"] = ‹null!› }", "new Dictionary<string, string> { [\"a\"] = \"aa\" }"),
        new("RVK2002", "too few", "revoke with { Permissions = # }", "IReadOnlyList<Permission>", "‹[]›", "[Permission.All]"),
        new("RVK2002", "too many", "list with { Names = # }", "IReadOnlyList<string>", "‹[\"a\", \"b\", \"c\", \"d\"]›", "[\"a\"]"),
        new("RVK2002", "map", "list with { Tags = # }", "IReadOnlyDictionary<string, string>", "‹new Dictionary<string, string>()›", "new Dictionary<string, string> { [\"a\"] = \"aa\" }"),
        new("RVK2002", "blob", "list with { Data = # }", "ReadOnlyMemory<byte>", "‹new byte[5]›", "new byte[4]"),
        new("RVK2002", "inner list", "list with { Groups = # }", "IReadOnlyList<IReadOnlyList<string>>", "[[\"a\"], ‹[]›]", "[[\"a\"]]"),
        new("RVK2003", "string", "revoke with { CatalogId = # }", "string", "‹\"1\"›", "\"111122223333\"", HasConstants: true),
        new("RVK2003", "item", "tag with { TagValues = # }", "IReadOnlyList<string>", $"[\"a\", ‹{Long}›]", "[\"a\"]"),
        new("RVK2003", "key", "list with { Tags = # }", "IReadOnlyDictionary<string, string>", "new Dictionary<string, string> { { ‹\"\"›, \"aa\" } }", "new Dictionary<string, string> { { \"a\", \"aa\" } }"),
        new("RVK2003", "map value", "list with { Tags = # }", "IReadOnlyDictionary<string, string>", "new Dictionary<string, string> { [\"a\"] = ‹\"a\"› }", "new Dictionary<string, string> { [\"a\"] = \"aa\" }"),
        new("RVK2004", "string", "revoke with { CatalogId = # }", "string", "‹\"1111-2222-33\"›", "\"111122223333\"", HasConstants: true),
        new("RVK2004", "item", "list with { Labels = # }", "IReadOnlyList<string>", "[‹\"B\"›, \"a\"]", "[\"a\"]"),
        new("RVK2005", "long", "list with { Offset = # }", "long", "‹-1L›", "0L", HasConstants: true),
        new("RVK2005", "double", "list with { Ratio = # }", "double", "‹0.75›", "0.5", HasConstants: true),
        new("RVK2005", "decimal", "list with { Amount = # }", "decimal", "‹2.01m›", "2m", HasConstants: true),
        new("RVK2005", "item", "list with { Numbers = # }", "IReadOnlyList<int>", "[1, ‹10›]", "[1, 9]"),
        new("RVK2007", "strings", "list with { Names = # }", "IReadOnlyList<string>", "[\"a\", ‹\"a\"›]", "[\"a\", \"A\"]"),
        new("RVK2007", "enums", "list with { Kinds = # }", "IReadOnlyList<Permission>", "[Permission.All, ‹new(\"ALL\")›]", "[Permission.All, \"DROP\"]"),
        new("RVK2008", "member", "revoke with { Resource = # }", "Resource", "‹null!›", "new CatalogResource()"),
        new("RVK2008", "payload", "new Resource(#)", "TableResource", "‹(TableResource)null!›", "new TableResource { DatabaseName = \"sales\" }"),
        new("RVK2006", "unknown value", "new Permission(#)", "string", "‹\"SELCT\"›", "\"SELECT\"", HasConstants: true),
        new("RVK2009", "value", $"new RevokePermissionsRequest {{ Principal = principal, Resource = {Table}, Permissions = # }}", "IReadOnlyList<Permission>", "[Permission.All, ‹Permission.SuperUser›]", "[Permission.All]"),
        new("RVK2009", "payload", "new Resource(#)", "TableResource", "‹new TableResource { DatabaseName = \"sales\", TableWildcard = new() }›", Table),
        new("RVK2010", "pattern", "new DataLakePrincipal { DataLakePrincipalIdentifier = # }", "string", "‹\"alice\"›", "\"arn:aws:iam::111122223333:role/analyst\"", HasConstants: true),
        new("RVK2010", "expression", "new TableResource { DatabaseName = \"sales\", Name = # }", "string", "‹\"ALL_TABLES\"›", "\"orders\"", HasConstants: true),
        new("RVK2010", "duplicate", "revoke with { Permissions = # }", "IReadOnlyList<Permission>", "[Permission.All, ‹Permission.All›]", "[Permission.All]"),
        new("RVK2012", "resource", "revoke with { Resource = # }", "Resource", "new TableResource { DatabaseName = \"sales\", Name = \"orders\", TableWildcard = ‹new()› }", Table),
        new("RVK2003", "payload", "new Choice(#)", "string", "‹\"\"›", "\"abc\"", HasConstants: true),
    ];
}
