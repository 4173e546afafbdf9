namespace RevokeGen.Tests.Samples;

/// <summary>One finding of most kinds, in most forms.</summary>
internal static class WrongCode
{
    public const string Statements = """
        DataLakePrincipal nobody = null!;
        IReadOnlyList<Permission> none = [];
        _ = new TableResource { DatabaseName = null!, Name = flag ? "" : text ?? string.Empty };
        _ = revoke with { Principal = nobody, Permissions = none, CatalogId = $"{Empty}1" + nameof(Consumer) };
        _ = revoke with { Resource = (TableResource)null!, Permissions = new List<Permission>(4) { }, CatalogId = new string('x', 12) };
        _ = revoke with { Resource = new Resource(table: default!), Permissions = new Permission[0] };
        _ = tag with { TagValues = [.. Array.Empty<string>(), .. new[] { new string('x', 300) }] };
        _ = list with { MaxResults = number switch { 0 => 0, 1 => 101, _ => -1 }, Names = ["a", "b", "a", text], Choice = "" };
        _ = list with { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { { "", "a" }, ["b"] = "B" }, Numbers = [0] };
        _ = list with { Kinds = ImmutableArray.Create(Permission.All, "ALL"), Label = "\U0001F600" };
        """;
}
