using System.Linq;
using System.Threading.Tasks;

namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>Every form times every rule: a wrong value is reported just where it belongs, a right one in the same form is not.</summary>
public sealed class FormTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_form_is_decided_for_every_rule()
    {
        var pairs = Forms.Decided.SelectMany(_ => Subjects.All, (form, subject) => (form, subject))
            .Concat(Forms.Constant.SelectMany(_ => Subjects.All.Where(subject => subject.HasConstants), (form, subject) => (form, subject)))
            .Concat(Subjects.All.Select(subject => (form: subject.IsWhole ? Forms.CastOfWhole : Forms.CastOfPart, subject)))
            .ToList();
        var cells = pairs.SelectMany(pair => new[]
        {
            Cell.Of(pair.form, pair.subject, isWrong: true),
            Cell.Of(pair.form, pair.subject, isWrong: false),
        }).ToList();
        var wrong = await MatrixRun.Of(cells);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        output.WriteLine($"counted: analyzer matrix, forms times rules: {cells.Count} cells");
    }

    [Fact]
    public async Task Nothing_is_said_where_nothing_is_sure()
    {
        var cells = Forms.Undecided.SelectMany(_ => Subjects.All, (form, subject) => Cell.Of(form, subject, isWrong: true, isDecided: false)).ToList();
        var wrong = await MatrixRun.Of(cells);
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        output.WriteLine($"counted: analyzer matrix, undecided forms: {cells.Count} cells");
    }
}
