using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Writes a pattern in .NET's dialect, to be matched against values that went through its <see cref="StandIns"/>.</summary>
internal sealed class DotNetWriter
{
    // ECMA 262's word characters and line ends; .NET's own \b and multiline anchors mean others.
    private const string Word = "[0-9A-Z_a-z]";
    private const string LineEnds = @"[\n\r\u2028\u2029]";

    // Telling kinds of code points apart takes time with their number squared; models have fewer than 100.
    private const int MaxSets = 300;

    private readonly StringBuilder _text = new();
    private readonly List<CodePointSet> _sets = [];
    private readonly List<string> _classes = [];
    private bool _hasReferences;

    private DotNetWriter(PatternNode pattern)
    {
        Visit(pattern);
        StandIns = new StandIns(_sets, _hasReferences);
        for (var set = 0; set < _sets.Count; set++)
            _classes.Add(SetWriter.Write(_sets[set], StandIns.RangesOf(set)));
        Write(pattern);
    }

    public StandIns StandIns { get; }

    public string Text => _text.ToString();

    /// <summary>Whether matching may have to go back, which <c>NonBacktracking</c> refuses.</summary>
    public bool NeedsBacktracking { get; private set; }

    public static DotNetWriter From(PatternNode pattern) => new(pattern);

    private void Visit(PatternNode node)
    {
        switch (node)
        {
            case SetNode { Set: var set }:
                if (!_sets.Contains(set))
                    _sets.Add(set);
                if (_sets.Count > MaxSets)
                    throw new PatternSyntaxException("it has too many different classes");
                break;
            case SequenceNode sequence:
                VisitAll(sequence.Parts);
                break;
            case ChoiceNode choice:
                VisitAll(choice.Alternatives);
                break;
            case RepeatNode repeat:
                Visit(repeat.Part);
                break;
            case GroupNode group:
                Visit(group.Part);
                break;
            case AtomicNode atomic:
                NeedsBacktracking = true;
                Visit(atomic.Part);
                break;
            case LookNode look:
                NeedsBacktracking = true;
                Visit(look.Part);
                break;
            case AnchorNode { Anchor: not (Anchor.Start or Anchor.End) }:
                NeedsBacktracking = true;
                break;
            case BackReferenceNode:
                NeedsBacktracking = _hasReferences = true;
                break;
        }
    }

    private void VisitAll(IReadOnlyList<PatternNode> nodes)
    {
        foreach (var node in nodes)
            Visit(node);
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case SetNode { Set: var set }:
                _text.Append(_classes[_sets.IndexOf(set)]);
                break;
            case SequenceNode sequence:
                foreach (var part in sequence.Parts)
                    Write(part);
                break;
            case ChoiceNode choice:
                WriteChoice(choice);
                break;
            case RepeatNode repeat:
                WriteIn("(?:", repeat.Part);
                _text.Append(Bounds(repeat)).Append(repeat.IsLazy ? "?" : "");
                break;
            case GroupNode group:
                WriteIn(_hasReferences ? "(" : "(?:", group.Part);
                break;
            case AtomicNode atomic:
                WriteIn("(?>", atomic.Part);
                break;
            case LookNode look:
                WriteIn(look.IsBehind ? look.IsNegative ? "(?<!" : "(?<=" : look.IsNegative ? "(?!" : "(?=", look.Part);
                break;
            case AnchorNode anchor:
                _text.Append(TextOf(anchor.Anchor));
                break;
            case BackReferenceNode reference:
                // ECMA 262: a group without text matches nothing, which is always there. In .NET it fails.
                _text.Append(string.Format(CultureInfo.InvariantCulture, @"(?({0})\k<{0}>|)", reference.Number));
                break;
        }
    }

    private void WriteChoice(ChoiceNode choice)
    {
        _text.Append("(?:");
        for (var index = 0; index < choice.Alternatives.Count; index++)
        {
            if (index > 0)
                _text.Append('|');
            Write(choice.Alternatives[index]);
        }

        _text.Append(')');
    }

    private void WriteIn(string opening, PatternNode node)
    {
        _text.Append(opening);
        Write(node);
        _text.Append(')');
    }

    private static string Bounds(RepeatNode repeat) => (repeat.Min, repeat.Max) switch
    {
        (0, int.MaxValue) => "*",
        (1, int.MaxValue) => "+",
        (0, 1) => "?",
        (var min, int.MaxValue) => string.Format(CultureInfo.InvariantCulture, "{{{0},}}", min),
        var (min, max) => string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", min, max),
    };

    private static string TextOf(Anchor anchor) => anchor switch
    {
        Anchor.Start => @"\A",
        Anchor.End => @"\z",
        Anchor.LineStart => $@"(?:\A|(?<={LineEnds}))",
        Anchor.LineEnd => $@"(?:\z|(?={LineEnds}))",
        Anchor.WordBoundary => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
        _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
    };
}
