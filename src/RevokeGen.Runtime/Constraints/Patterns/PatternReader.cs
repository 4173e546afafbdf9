using System.Collections.Generic;

namespace RevokeGen.Runtime.Constraints.Patterns;

/// <summary>Reads ECMA 262 syntax with the u flag, and what models use beyond it; the README beside SmithyPattern lists that.</summary>
internal sealed class PatternReader
{
    private const int MaxDepth = 100;

    // .NET's engines take seconds to prepare for far more; models need less than a tenth of it.
    private const int MaxLength = 20_000;

    private readonly PatternCursor _cursor;
    private readonly Dictionary<string, int> _names = [];
    private PatternFlags _flags;
    private int _depth;
    private int _groups;
    private int _greatestReference;

    private PatternReader(string source) => _cursor = new PatternCursor(source);

    /// <exception cref="PatternSyntaxException">The pattern cannot be read.</exception>
    public static PatternNode Read(string source)
    {
        if (source.Length > MaxLength)
            throw new PatternSyntaxException("it is longer than 20,000 characters");
        var reader = new PatternReader(source);
        var pattern = reader.ReadChoice();
        if (!reader._cursor.IsAtEnd)
            throw reader._cursor.Error("a closing parenthesis has no opening one");
        if (reader._greatestReference > reader._groups)
            throw reader._cursor.Error($@"\{reader._greatestReference} refers to a group that is not there");
        return pattern;
    }

    private PatternNode ReadChoice()
    {
        if (++_depth > MaxDepth)
            throw _cursor.Error("groups are nested too deeply");
        var flags = _flags;
        var alternatives = new List<PatternNode> { ReadSequence() };
        while (_cursor.TryTake('|'))
            alternatives.Add(ReadSequence());
        _flags = flags;
        _depth--;
        return alternatives.Count == 1 ? alternatives[0] : new ChoiceNode(alternatives);
    }

    private PatternNode ReadSequence()
    {
        var parts = new List<PatternNode>();
        while (!_cursor.IsAtEnd && _cursor.Next is not ('|' or ')'))
        {
            parts.Add(ReadRepeated());
        }

        return parts.Count == 1 ? parts[0] : new SequenceNode(parts);
    }

    // A count after another quantifier repeats what that one made; Java reads it so, and a model has one.
    private PatternNode ReadRepeated()
    {
        var part = ReadPart();
        if (QuantifierReader.TryRead(_cursor, part) is not { } repeated)
            return part;
        return _cursor.Next == '{' ? QuantifierReader.TryRead(_cursor, repeated) ?? repeated : repeated;
    }

    private PatternNode ReadPart() => _cursor.Next switch
    {
        '(' => ReadGroup(),
        '[' => ReadClass(),
        '\\' => ReadEscape(),
        '.' => Taken(new SetNode(_flags.DotAll ? CodePointSet.All : StandardSets.NotLineEnds)),
        '^' => Taken(new AnchorNode(_flags.Multiline ? Anchor.LineStart : Anchor.Start)),
        '$' => Taken(new AnchorNode(_flags.Multiline ? Anchor.LineEnd : Anchor.End)),
        '*' or '+' or '?' or '{' when _cursor.Next != '{' || QuantifierReader.CountFollows(_cursor) => throw _cursor.Error("there is nothing to repeat"),
        _ => Literal(_cursor.TakeCodePoint()),
    };

    private PatternNode Taken(PatternNode node)
    {
        _cursor.Take();
        return node;
    }

    private SetNode Literal(int codePoint) => new(_flags.Apply(CodePointSet.Of(codePoint)));

    private SetNode ReadClass()
    {
        _cursor.Take();
        return new SetNode(ClassReader.Read(_cursor, _flags));
    }

    private PatternNode ReadEscape()
    {
        _cursor.Take();
        switch (_cursor.Next)
        {
            case 'b': return Taken(new AnchorNode(Anchor.WordBoundary));
            case 'B': return Taken(new AnchorNode(Anchor.NoWordBoundary));
            case 'A': return Taken(new AnchorNode(Anchor.Start));
            case 'z' or 'Z': return Taken(new AnchorNode(Anchor.End));
            case 'k': return ReadNamedReference();
            case >= '1' and <= '9': return ReferTo(_cursor.TryTakeNumber() ?? 0);
        }

        return EscapeReader.TryReadSet(_cursor) is { } set
            ? new SetNode(_flags.Apply(set))
            : Literal(EscapeReader.ReadCodePoint(_cursor));
    }

    private BackReferenceNode ReadNamedReference()
    {
        _cursor.Take();
        if (!_cursor.TryTake('<'))
            throw _cursor.Error(@"\k needs the name of a group in angle brackets");
        var name = _cursor.TakeUntil('>');
        return _names.TryGetValue(name, out var number) ? ReferTo(number) : throw _cursor.Error($"no group before is named '{name}'");
    }

    private BackReferenceNode ReferTo(int number)
    {
        if (number > _greatestReference)
            _greatestReference = number;
        return new BackReferenceNode(number);
    }

    private PatternNode ReadGroup()
    {
        _cursor.Take();
        if (!_cursor.TryTake('?'))
            return ReadCapture();
        if (_cursor.TryTake(':'))
            return ReadRest();
        if (_cursor.TryTake('='))
            return new LookNode(ReadRest(), IsBehind: false, IsNegative: false);
        if (_cursor.TryTake('!'))
            return new LookNode(ReadRest(), IsBehind: false, IsNegative: true);
        if (_cursor.TryTake("<="))
            return new LookNode(ReadRest(), IsBehind: true, IsNegative: false);
        if (_cursor.TryTake("<!"))
            return new LookNode(ReadRest(), IsBehind: true, IsNegative: true);
        if (_cursor.TryTake('>'))
            return new AtomicNode(ReadRest());
        if (_cursor.TryTake('<'))
            return ReadNamedCapture();
        return ReadFlags();
    }

    private GroupNode ReadNamedCapture()
    {
        var name = _cursor.TakeUntil('>');
        if (name.Length == 0 || _names.ContainsKey(name))
            throw _cursor.Error($"'{name}' cannot name a group here");
        _names.Add(name, _groups + 1);
        return ReadCapture();
    }

    private GroupNode ReadCapture()
    {
        var number = ++_groups;
        return new GroupNode(ReadRest(), number);
    }

    private PatternNode ReadRest()
    {
        var part = ReadChoice();
        return _cursor.TryTake(')') ? part : throw _cursor.Error("a closing parenthesis is missing");
    }

    // (?i) counts up to the end of the group around it, (?i:...) within its own parentheses.
    private PatternNode ReadFlags()
    {
        var flags = _flags;
        var on = true;
        while (_cursor.Next is not (')' or ':'))
        {
            var flag = _cursor.Take();
            if (flag == '-')
                on = false;
            else
                flags = flags.With(flag, on);
        }

        var outer = _flags;
        _flags = flags;
        if (_cursor.Take() == ')')
            return SequenceNode.Empty;
        var part = ReadRest();
        _flags = outer;
        return part;
    }
}
