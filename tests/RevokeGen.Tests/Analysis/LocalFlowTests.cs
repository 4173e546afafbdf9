using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis;

/// <summary>Variables are followed along the paths of the code, and only what holds on each is said.</summary>
public sealed class LocalFlowTests
{
    [Fact]
    public Task A_list_that_is_built_is_counted() => RequestTest.CheckStatements("""
        var none = new List<Permission>();
        foreach (var permission in some)
            number++;
        _ = revoke with { Permissions = {|RVK2002:none|} };

        var emptied = new List<Permission> { Permission.All };
        emptied.Clear();
        _ = revoke with { Permissions = {|RVK2002:emptied|} };

        var removed = new List<Permission> { Permission.All };
        removed.RemoveAt(0);
        _ = revoke with { Permissions = {|RVK2002:removed|} };

        var filled = new List<Permission>();
        foreach (var permission in some)
            filled.Add(permission);
        _ = revoke with { Permissions = filled };

        var perhaps = new List<Permission>();
        if (flag)
            perhaps.Add(Permission.All);
        _ = revoke with { Permissions = perhaps };

        var many = new List<string>();
        for (var turn = 0; turn < number; turn++)
            many.Add(text);
        many.AddRange(["a", "b", "c", "d"]);
        _ = list with { Names = {|RVK2002:many|} };

        var either = new List<string> { "a" };
        if (flag)
            either.AddRange(["b", "c", "d"]);
        else
            either.Insert(0, text);
        _ = list with { Names = either };
        """);

    [Fact]
    public Task A_map_that_is_built_is_judged() => RequestTest.CheckStatements("""
        var none = new Dictionary<string, string>();
        number += none.Count;
        _ = list with { Tags = {|RVK2002:none|} };

        var wrong = new Dictionary<string, string>();
        wrong["a"] = "toolong";
        _ = list with { Tags = {|RVK2003:wrong|} };

        var mended = new Dictionary<string, string> { ["a"] = "toolong" };
        mended["a"] = "aa";
        _ = list with { Tags = mended };

        var removed = new Dictionary<string, string> { ["a"] = "toolong", ["b"] = "bb" };
        removed.Remove("a");
        _ = list with { Tags = removed };
        """);

    [Fact]
    public Task A_list_that_changes_behind_its_use_is_left_alone() => RequestTest.CheckStatements("""
        var late = new List<Permission>();
        var request = revoke with { Permissions = late };
        late.Add(Permission.All);

        var logged = new List<Permission>();
        request = revoke with { Permissions = logged };
        Log(logged);

        var copied = new List<Permission>();
        request = revoke with { Permissions = {|RVK2002:[.. copied]|} };
        copied.Add(Permission.All);

        foreach (var permission in some)
        {
            var fresh = new List<Permission>();
            request = revoke with { Permissions = {|RVK2002:fresh|} };
        }

        var reused = new List<Permission>();
        foreach (var permission in some)
        {
            request = revoke with { Permissions = reused };
            reused.Add(permission);
        }

        static void Log(IEnumerable<Permission> permissions) { }
        """);

    [Fact]
    public Task Exceptions_lead_into_handlers_from_everywhere() => RequestTest.CheckStatements("""
        var id = "1";
        try
        {
            id = Account;
            number = int.Parse(text);
            id = "2";
        }
        catch (FormatException)
        {
            _ = revoke with { CatalogId = id };
        }

        var other = "1";
        try
        {
            number = int.Parse(text);
        }
        catch (FormatException) when (number > 0)
        {
            _ = revoke with { CatalogId = {|RVK2003:other|} };
        }
        finally
        {
            _ = revoke with { CatalogId = {|RVK2003:other|} };
        }

        other = Account;
        """);

    [Fact]
    public Task What_the_code_tests_first_is_left_alone() => RequestTest.Check("""
        public static class Settings
        {
            public const string Catalog = "";
            private static readonly string Label = "";
            private static readonly List<Permission> Extra = [];

            public static void Use(RevokePermissionsRequest revoke, ListRequest list)
            {
                _ = revoke with { CatalogId = Catalog.Length == 0 ? null : Catalog };
                _ = revoke with { CatalogId = string.IsNullOrEmpty(Catalog) ? null : Catalog };
                _ = revoke with { CatalogId = Catalog.Length != 0 ? null : {|RVK2003:Catalog|} };
                _ = revoke with { CatalogId = Check(Catalog) ? Catalog : null };
                _ = list with { Label = Label is "" ? null : Label };
                if (Label != "")
                    _ = list with { Label = Label };
                _ = Catalog.Length > 0 && (revoke with { CatalogId = Catalog }).ToString() != "";
                switch (Catalog)
                {
                    case "":
                        break;
                    default:
                        _ = revoke with { CatalogId = Catalog };
                        break;
                }

                if (!Check(Label))
                    return;
                _ = list with { Label = Label };
            }

            private static bool Check(string text) => text.Length > 0;
        }
        """);
}
