namespace RevokeGen.Tests.Samples;

/// <summary>Code as people write it, with nothing wrong in it.</summary>
internal static class CorrectCode
{
    public const string Source = """
        public static class OffBoarding
        {
            private const string Account = "111122223333";
            private static readonly IReadOnlyList<Permission> Everything = [Permission.All, Permission.Select, "DROP"];

            public static RevokePermissionsRequest Table(string database, string? table) => new()
            {
                CatalogId = Account,
                Principal = new() { DataLakePrincipalIdentifier = "arn:aws:iam::111122223333:role/analyst" },
                Resource = new TableResource { DatabaseName = database, Name = table, TableWildcard = table is null ? new() : null },
                Permissions = [Permission.Select],
            };

            public static RevokePermissionsRequest Root(string principal) => new()
            {
                Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = principal },
                Resource = new CatalogResource(),
                Permissions = Everything,
                PermissionsWithGrantOption = [],
            };

            public static IEnumerable<RevokePermissionsRequest> Tags(IEnumerable<string> values, bool all)
            {
                var wanted = new List<string>();
                foreach (var value in values)
                    wanted.Add(value);
                if (wanted.Count == 0)
                    yield break;
                string[] star = ["*"];
                foreach (var chunk in wanted.Chunk(50))
                {
                    var tag = new LFTagKeyResource { TagKey = nameof(Tags), TagValues = all ? star : chunk };
                    yield return Root("analyst") with { Resource = tag, Permissions = all ? [Permission.Drop] : [.. Everything.Skip(1)] };
                }
            }

            public static string Describe(RevokePermissionsRequest request) => request switch
            {
                { Resource.Table: { Name: null } table } => table.DatabaseName,
                { CatalogId: "" } => "",
                { Permissions: [] } => throw new ArgumentException(null, nameof(request)),
                _ => request.ToString(),
            };

            public static string Target(Resource resource) => resource.Value switch
            {
                CatalogResource { Id: var id } => id ?? "root",
                TableResource table => table.DatabaseName,
                LFTagKeyResource => "tag",
                Resource.UnknownVariant => "unknown",
            };

            public static bool IsBroad(Permission permission)
            {
                switch (permission.Kind)
                {
                    case Permission.Known.All:
                    case Permission.Known.SuperUser:
                        return true;
                    default:
                        return false;
                }
            }

            public static ListRequest List(int? page, Dictionary<string, string> tags)
            {
                var request = new ListRequest { Offset = 0, MaxResults = page ?? 100, NotAMember = "" };
                Choice choice = page is null ? "all" : page.Value;
                return request with { Tags = tags.Count is 1 or 2 ? tags : null, Names = ["a", "b", "c"], Choice = choice, Label = "abcd" };
            }

            public static Resource Pick(bool table) => table ? new TableResource { DatabaseName = "sales", Name = "orders" } : new CatalogResource { Id = Account };
        }
        """;
}
