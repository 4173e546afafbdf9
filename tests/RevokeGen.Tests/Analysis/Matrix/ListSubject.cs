using System.Linq;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>A column of the matrix of lists.</summary>
/// <param name="Rule">The rule; empty where the list is right.</param>
/// <param name="Code">An expression that gives <c>#</c> to the member.</param>
/// <param name="ItemType">The type of the items.</param>
/// <param name="Items">The items; <c>‹›</c> marks the wrong one, and none where the list is wrong as a whole.</param>
internal sealed record ListSubject(string Rule, string Code, string ItemType, params string[] Items)
{
    private const string Long = "new string('x', 257)";

    public static readonly ListSubject[] All =
    [
        new("RVK2001", "list with { Labels = # }", "string", "\"a\"", "‹null!›"),
        new("RVK2001", "list with { Tables = # }", "TableResource", "new TableResource { DatabaseName = \"sales\" }", "‹null!›"),
        new("RVK2001", "list with { Plain = # }", "string", "\"a\"", "‹null!›"),
        new("RVK2002", "revoke with { Permissions = # }", "Permission"),
        new("RVK2002", "list with { Names = # }", "string", "\"a\"", "\"b\"", "\"c\"", "\"d\""),
        new("RVK2002", "list with { Groups = # }", "IReadOnlyList<string>", "new[] { \"a\" }", "‹new string[3]›"),
        new("RVK2003", "tag with { TagValues = # }", "string", "\"a\"", $"‹{Long}›"),
        new("RVK2003", "list with { Sparse = # }", "string?", "null", "\"a\"", "‹\"abcde\"›"),
        new("RVK2004", "list with { Labels = # }", "string", "‹\"B\"›", "\"a\""),
        new("RVK2005", "list with { Numbers = # }", "int", "1", "‹10›"),
        new("RVK2007", "list with { Names = # }", "string", "\"a\"", "‹\"a\"›", "\"b\""),
        new("RVK2007", "list with { Kinds = # }", "Permission", "Permission.All", "\"DROP\"", "‹new(\"ALL\")›"),
        new("RVK2007", "list with { Numbers = # }", "int", "1", "‹1›"),
        new("", "list with { Labels = # }", "string", "\"a\"", "\"b\""),
        new("", "revoke with { Permissions = # }", "Permission", "Permission.All", "\"ALL\""),
        new("", "list with { Names = # }", "string", "\"a\"", "\"b\"", "\"c\""),
        new("", "list with { Sparse = # }", "string?", "null", "\"a\""),
        new("", "list with { Tables = # }", "TableResource", "new TableResource { DatabaseName = \"sales\" }"),
    ];

    /// <summary>Whether one item is wrong, and not the list.</summary>
    public bool IsOfItem => Items.Any(item => item.Contains('‹'));
}
