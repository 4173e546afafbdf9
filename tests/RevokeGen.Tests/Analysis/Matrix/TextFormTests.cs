using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>Every way to write a text, for every rule that may speak of one: as a string and as the value of an emitted enum.</summary>
public sealed class TextFormTests(ITestOutputHelper output)
{
    /// <summary><c>TEXT</c> stands for the text, <c>HEAD</c> and <c>TAIL</c> for its parts.</summary>
    private static readonly string[] Strings =
    [
        "\"TEXT\"",
        "@\"TEXT\"",
        "\"\"\"TEXT\"\"\"",
        "\"HEAD\" + \"TAIL\"",
        "\"HEAD\" + null + \"TAIL\"",
        "$\"HEAD{\"TAIL\"}\"",
        "$\"{Head}{Tail}\"",
        "Head + Tail",
        "_head + Tail",
        "$\"{_head}{Tail}{Empty}\"",
        "(string)(\"TEXT\")",
        "(\"TEXT\" as string)!",
        "new Permission(\"TEXT\").Value",
        "((Permission)\"TEXT\").Value",
        "string.Empty + \"TEXT\"",
        "new TableResource { DatabaseName = \"TEXT\" }.DatabaseName",
        "(new TableResource { DatabaseName = \"d\" } with { DatabaseName = \"TEXT\" }).DatabaseName",
    ];

    private static readonly string[] Enums =
    [
        "\"TEXT\"",
        "(Permission)\"TEXT\"",
        "new Permission(\"TEXT\")",
        "new(\"TEXT\")",
        "new Permission(_head + Tail)",
        "_permission",
        "PROPERTY",
        "(Permission?)PROPERTY ?? default",
        "new Permission(\"TEXT\") with { }",
    ];

    private static readonly (string Rule, string Text, string Code)[] StringColumns =
    [
        ("RVK2003", "1111222233334", "revoke with { CatalogId = # }"),
        ("RVK2003", "toolong", "list with { Label = # }"),
        ("RVK2003", "toolong", "new Choice(#)"),
        ("RVK2004", "1111x2222x33", "revoke with { CatalogId = # }"),
        ("RVK2004", "ABC", "list with { Label = # }"),
        ("", "111122223333", "revoke with { CatalogId = # }"),
        ("", "abcd", "list with { Label = # }"),
    ];

    private static readonly (string Rule, string Text, string Code)[] EnumColumns =
    [
        ("RVK2007", "ALL", "list with { Kinds = [Permission.Drop, Permission.All, #] }"),
        ("RVK2007", "DROP", "list with { Kinds = [.. some, Permission.Drop, #] }"),
        ("", "SELECT", "list with { Kinds = [Permission.Drop, Permission.All, #] }"),
    ];

    /// <summary>Forms that are not followed: a cast that may fail, and a struct's <c>with</c>, which nobody writes of a value with one part.</summary>
    private static readonly string[] Undecided = ["(\"TEXT\" as string)!", "new Permission(\"TEXT\") with { }"];

    [Fact]
    public async Task A_text_is_judged_in_every_form()
    {
        var cells = Strings.SelectMany(_ => StringColumns, Cell).Concat(Enums.SelectMany(_ => EnumColumns, Cell)).ToList();
        var wrong = await MatrixRun.Of(cells);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        output.WriteLine($"counted: analyzer matrix, texts: {cells.Count} cells");
    }

    private static Cell Cell(string form, (string Rule, string Text, string Code) column)
    {
        var (rule, text, code) = column;
        var (head, tail) = (text[..1], text[1..]);
        string Fill(string template) => template.Replace("TEXT", text).Replace("HEAD", head).Replace("TAIL", tail)
            .Replace("PROPERTY", text switch { "ALL" => "Permission.All", "DROP" => "Permission.Drop", _ => "Permission.Select" });
        var members = Fill("""
            private const string Head = "HEAD", Tail = "TAIL", Empty = "";
            private readonly string _head = "HEAD";
            private readonly Permission _permission = "TEXT";
            """);
        return new($"{form} / {rule} {code}", members, $"_ = {code.Replace("#", $"‹{Fill(form)}›")};", rule.Length == 0 || Undecided.Contains(form) ? null : rule, rule);
    }
}
