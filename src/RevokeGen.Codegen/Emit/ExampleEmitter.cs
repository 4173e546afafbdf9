using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits examples of calls into the documentation, as statements of a program that uses the emitted namespace.</summary>
internal sealed class ExampleEmitter(CodeWriter writer, ServicePlan service)
{
    private const int Width = 100;

    private readonly ExampleCode _code = new(service.Namespace);

    public void Emit(OperationPlan operation)
    {
        foreach (var example in operation.Examples)
        {
            writer.Line("/// <example>");
            foreach (var paragraph in example.Paragraphs)
                writer.Line($"/// <para>{paragraph}</para>");
            writer.Line("/// <code>");
            var lines = new List<string>();
            Write(lines, 0, $"var response = await client.{operation.Method}(", example.Request, ");");
            foreach (var line in lines)
                writer.Line("/// " + line.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;"));
            writer.Line("/// </code>");
            writer.Line("/// </example>");
        }
    }

    /// <summary>Writes a value on one line if it fits, and otherwise each of its parts by itself. Follows levels by recursion: the plan bounds them.</summary>
    private void Write(List<string> lines, int level, string before, ExampleValue value, string after)
    {
        var indent = new string(' ', level * 4);
        var line = indent + before + _code.Of(value) + after;
        if (line.Length <= Width || value.Parts.Count == 0)
        {
            lines.Add(line);
            return;
        }

        if (value.Form == ExampleForm.Variant)
        {
            var (start, end) = _code.AroundPayload(value);
            Write(lines, level, before + start, value.Parts[0].Value, end + after);
            return;
        }

        var isList = value.Form == ExampleForm.List;
        lines.Add(indent + before + (isList ? "[" : _code.New(value)));
        if (!isList)
            lines.Add(indent + "{");
        foreach (var part in value.Parts)
            Write(lines, level + 1, ExampleCode.Start(value, part), part.Value, ",");
        lines.Add(indent + (isList ? "]" : "}") + after);
    }
}
