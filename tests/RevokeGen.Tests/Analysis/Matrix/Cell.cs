using System.Text.RegularExpressions;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>The code of one cell, and what is expected of it.</summary>
/// <param name="Name">Form, subject, and which value.</param>
/// <param name="Members">Members of the class.</param>
/// <param name="Statements">Statements with at most one mark.</param>
/// <param name="Rule">The finding that belongs on the mark; null where there is to be none.</param>
/// <param name="About">The rule that the cell is about, also where there is to be no finding.</param>
internal sealed partial record Cell(string Name, string Members, string Statements, string? Rule, string About)
{
    public static Cell Of(Form form, Subject subject, bool isWrong, bool isDecided = true)
    {
        var value = isWrong ? subject.Wrong : Unmarked(subject.Right);
        string Fill(string text) => Use().Replace(text, use => subject.Code.Replace("#", use.Groups["value"].Value))
            .Replace("#", value).Replace("~", Unmarked(value)).Replace("RIGHT", subject.Right).Replace("TYPE", subject.Type);
        var rule = isWrong && isDecided ? subject.Rule : null;
        var statements = Fill(form.Statements);
        var members = Fill(form.Members);
        return new($"{form.Name} / {subject.Rule} {subject.Name} / {(isWrong ? "wrong" : "right")}", rule is null ? Unmarked(members) : members, rule is null ? Unmarked(statements) : statements, rule, subject.Rule);
    }

    public static string Unmarked(string text) => text.Replace("‹", "").Replace("›", "");

    /// <summary>The argument may hold parentheses, balanced.</summary>
    [GeneratedRegex(@"USE\((?<value>(?:[^()]|\((?<open>)|\)(?<-open>))*(?(open)(?!)))\)")]
    private static partial Regex Use();
}
