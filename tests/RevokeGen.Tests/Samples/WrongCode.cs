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

    /// <summary>Variables that are built and changed.</summary>
    public const string Flow = """
        var names = new List<string>();
        Choice choice;
        using (new System.IO.MemoryStream())
        {
            try
            {
                for (var turn = 0; turn < 4; turn++)
                    names.Add(flag ? $"{turn}" : "a");
                names.AddRange([.. some.Select(item => item.Value), "b", "c"]);
            }
            catch (Exception) when (names.Count > 0)
            {
                names.Clear();
                throw;
            }
            finally
            {
                number++;
            }
        }

        if (names is { Count: 0 })
            return;
        choice = flag ? "" : 0;
        Func<ListRequest> make = () =>
        {
            var tags = new Dictionary<string, string>(StringComparer.Ordinal);
            tags["a"] = "toolong";
            names.RemoveAt(0);
            return list with { Tags = tags, Names = names, Choice = choice, Data = new byte[9] };
        };
        switch (number)
        {
            case 1:
                _ = make() with { Label = text is "" ? text : names[0] };
                break;
            default:
                goto case 1;
        }
        """;
}
