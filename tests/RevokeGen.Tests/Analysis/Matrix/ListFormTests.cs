using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>Every way to make a list, for every rule that may speak of a list or its items.</summary>
public sealed class ListFormTests(ITestOutputHelper output)
{
    [Fact]
    public Task A_list_in_the_member_is_judged_with_its_items() => Check("in place", [.. ListForms.Inline.SelectMany(_ => ListSubject.All, Inline)]);

    [Fact]
    public Task A_list_in_a_variable_is_judged_where_it_is_used() => Check("in variables", [.. ListForms.Variables.SelectMany(_ => ListSubject.All, Variable)]);

    [Theory]
    [InlineData("Permissions", "revoke", 0, false)]
    [InlineData("Permissions", "revoke", 1, true)]
    [InlineData("TagValues", "tag", 51, false)]
    [InlineData("TagValues", "tag", 50, true)]
    public async Task A_count_is_enough(string member, string subject, int count, bool isRight)
    {
        var item = subject == "tag" ? "string" : "Permission";
        // An array without items has none to set, and one that may grow may be long enough.
        var forms = ListForms.CountOnly.Where(form => count > 1 || !form.Contains("[0]", System.StringComparison.Ordinal) && !form.Contains("Add(", System.StringComparison.Ordinal) && !form.Contains("RemoveAt", System.StringComparison.Ordinal));
        if (isRight)
            forms = forms.Where(form => !form.Contains("Add(", System.StringComparison.Ordinal));
        var cells = forms.Select(form => form.Replace("ITEM", item).Replace("COUNT", $"{count}").Replace("VALUE", ValueOf(item)))
            .Select(form => new Cell(form, "", isRight ? Cell.Unmarked(Used(form, $"{subject} with {{ {member} = # }}")) : Used(form, $"{subject} with {{ {member} = # }}"), isRight ? null : "RVK2002", "RVK2002"));
        await Check($"of {count} {member}", [.. cells]);
    }

    [Theory]
    [InlineData("Permissions", "revoke", "Permission", 0)]
    [InlineData("Names", "list", "string", 4)]
    public Task Nothing_is_said_of_a_list_that_others_may_change(string member, string subject, string item, int count) =>
        Check($"undecided, {member}", [.. ListForms.Undecided.Select(form => new Cell(form, "", Used(form, $"{subject} with {{ {member} = # }}")
            .Replace("START", $"new ITEM[{count}]").Replace("COUNT", $"{count}").Replace("ITEM", item).Replace("VALUE", ValueOf(item)), null, ""))]);

    private static string ValueOf(string item) => item == "string" ? "\"\"" : "Permission.All";

    private static Cell Inline(string form, ListSubject subject)
    {
        var isWhole = subject.Rule.Length > 0 && !subject.IsOfItem;
        // Three brackets are the mark and those of the expression.
        var marked = form[2..^2];
        if (isWhole)
            marked = $"‹{marked}›";
        return Filled($"USE({marked})", subject, form);
    }

    private static Cell Variable(string form, ListSubject subject) => Filled(subject.Rule.Length == 0 ? form : Marked(form), subject, form);

    private static string Marked(string form)
    {
        var start = form.IndexOf("USE(", System.StringComparison.Ordinal) + 4;
        var end = form.IndexOf(form.Contains("ToList())", System.StringComparison.Ordinal) ? "())" : ")", start, System.StringComparison.Ordinal) + (form.Contains("ToList())", System.StringComparison.Ordinal) ? 2 : 0);
        return form[..start] + "‹" + form[start..end] + "›" + form[end..];
    }

    private static Cell Filled(string form, ListSubject subject, string name)
    {
        var plain = subject.Items.Select(Cell.Unmarked).ToArray();
        var items = form.Contains('‹') ? plain : subject.Items;
        var code = Used(form, subject.Code)
            .Replace("ITEMS", string.Join(", ", items)).Replace("PLAIN", string.Join(", ", plain)).Replace("FIRST", plain.FirstOrDefault() ?? "")
            .Replace("ADD", string.Concat(plain.Select(item => $"items.Add({item});"))).Replace("ITEM", subject.ItemType);
        return new($"{name} / {subject.Rule} {subject.Code}", "", code, subject.Rule.Length == 0 ? null : subject.Rule, subject.Rule);
    }

    /// <summary>Gives the list to the member; in a statement of its own, or as an expression where it is <c>USED</c>.</summary>
    private static string Used(string form, string code)
    {
        var used = form.Replace("USED(items)", code.Replace("#", "items"));
        var start = used.IndexOf("USE(", System.StringComparison.Ordinal);
        if (start < 0)
            return used;
        var end = start + 4;
        for (var depth = 1; depth > 0; end++)
            depth += used[end] == '(' ? 1 : used[end] == ')' ? -1 : 0;
        return used[..start] + "_ = " + code.Replace("#", used[(start + 4)..(end - 1)]) + ";" + used[end..];
    }

    private async Task Check(string what, IReadOnlyList<Cell> cells)
    {
        var wrong = await MatrixRun.Of(cells);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        output.WriteLine($"counted: analyzer matrix, lists {what}: {cells.Count} cells");
    }
}
