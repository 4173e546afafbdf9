using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits what decides the patterns of a service: a loop for each that is a run of classes; the rest the runtime matches.</summary>
internal sealed class PatternEmitter
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<PatternPlan> _patterns = [];

    /// <summary>The check of a value.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="member">The code of the member's name.</param>
    /// <param name="value">The code of the value, which may be null.</param>
    public string Check(PatternPlan pattern, string member, string value)
    {
        if (!_names.TryGetValue(pattern.Source, out var name))
        {
            _patterns.Add(pattern);
            _names.Add(pattern.Source, name = "Pattern" + _patterns.Count.ToString(CultureInfo.InvariantCulture));
        }

        return pattern.Loop is null ? $"validator.Pattern({member}, {value}, {name})" : $"validator.Pattern({member}, Matches{name}({value}), {name})";
    }

    /// <summary>Emits what the checks made so far use.</summary>
    public void Emit(CodeWriter writer)
    {
        writer.Line();
        foreach (var pattern in _patterns)
        {
            var (name, source) = (_names[pattern.Source], Literal.Text(pattern.Source));
            writer.Line(pattern.Loop is null
                ? $"private static readonly {TypeNames.ValidationPattern} {name} = new({source});"
                : $"private const string {name} = {source};");
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.Loop is not { } loop)
                continue;
            writer.Line();
            using var method = writer.Block($"private static bool Matches{_names[pattern.Source]}(string? value)");
            new PatternLoopEmitter(writer).Emit(loop);
        }
    }
}
