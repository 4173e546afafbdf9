using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Runtime;

/// <summary>
/// Collects the rules that a value breaks, each at its member path. Allocates nothing while nothing is broken, for values up to 16 levels deep
/// and lists of up to 32 unique items.
/// </summary>
/// <remarks>Each check returns whether the rule holds, so that for one value the first failure speaks: <c>Length(...) &amp;&amp; Pattern(...)</c>.</remarks>
public ref struct Validator
{
    private const int InlineDepth = 16;

    // Up to here comparing each with each is as fast as a set, and needs none.
    private const int FewItems = 32;

    // A value that is shown in a message is cut here: it may be anything.
    private const int LongestShown = 80;

    private Segments _inline;
    private List<PathSegment>? _deep;
    private int _depth;
    private List<Violation>? _violations;
    private HashSet<string>? _brokenPaths;

    /// <summary>What was broken so far, in the order of the checks.</summary>
    public readonly IReadOnlyList<Violation> Violations => _violations ?? (IReadOnlyList<Violation>)[];

    /// <exception cref="InvalidRequestException">Something was broken.</exception>
    internal readonly void ThrowIfInvalid(string operation)
    {
        if (_violations is not null)
            throw new InvalidRequestException(operation, _violations);
    }

    /// <summary>Goes into a member; what follows is about its value, until <see cref="Exit"/>.</summary>
    public void Enter(string member) => Push(new PathSegment(member, -1));

    /// <summary>Goes into an item of the list that was entered last.</summary>
    public void EnterItem(int index) => Push(new PathSegment(null, index));

    /// <summary>The entries of a map that is looked into.</summary>
    /// <param name="map">The map.</param>
    public static MapEntries<TValue> Entries<TValue>(IReadOnlyDictionary<string, TValue> map) => new(map);

    /// <summary>Goes into the value at a key of the map that was entered last.</summary>
    public void EnterEntry(string key) => Push(new PathSegment(key, -2));

    /// <summary>Leaves what was entered last.</summary>
    public void Exit()
    {
        _depth--;
        if (_deep is { Count: > 0 } && _depth >= InlineDepth)
            _deep.RemoveAt(_deep.Count - 1);
    }

    /// <summary>Smithy's <c>@required</c>.</summary>
    /// <returns>Whether the value is there.</returns>
    public bool Required<T>(string? member, T? value)
    {
        if (value is not null)
            return true;
        Add(member, "required", "is required.");
        return false;
    }

    /// <summary>Smithy's <c>@length</c> on a string, in Unicode scalar values.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Length(string? member, string? value, long min, long max) =>
        value is null || CheckLength(member, StringLength.Count(value), min, max, "character");

    /// <summary>Smithy's <c>@length</c> on a list or map, in items.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Count(string? member, int? count, long min, long max) =>
        count is null || CheckLength(member, count.Value, min, max, "item");

    /// <summary>Smithy's <c>@length</c> on a blob, in bytes.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool ByteLength(string? member, ReadOnlyMemory<byte>? value, long min, long max) =>
        value is null || CheckLength(member, value.Value.Length, min, max, "byte");

    /// <summary>Smithy's <c>@pattern</c>.</summary>
    /// <returns>Whether the rule holds; a null value, and a match that takes too long to decide, keep it.</returns>
    public bool Pattern(string? member, string? value, ValidationPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Pattern(member, value is null || pattern.IsMatch(value), pattern.Source);
    }

    /// <summary>Smithy's <c>@pattern</c>, when emitted code has matched the value.</summary>
    /// <returns>Whether the rule holds.</returns>
    public bool Pattern(string? member, bool isMatch, string pattern)
    {
        if (!isMatch)
            Add(member, "pattern", $"does not match {pattern}.");
        return isMatch;
    }

    /// <summary>Smithy's <c>@range</c>.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Range(string? member, decimal? value, decimal min, decimal max)
    {
        if (value is null || (value >= min && value <= max))
            return true;
        AddRange(member, min > decimal.MinValue ? Text(min) : null, max < decimal.MaxValue ? Text(max) : null);
        return false;
    }

    /// <summary>Smithy's <c>@range</c>. The least and the greatest finite number stand for no bound, and then infinity is in range; NaN never is.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Range(string? member, double? value, double min, double max)
    {
        var (hasMin, hasMax) = (min > double.MinValue, max < double.MaxValue);
        if (value is null || (!double.IsNaN(value.Value) && (!hasMin || value >= min) && (!hasMax || value <= max)))
            return true;
        AddRange(member, hasMin ? Text(min) : null, hasMax ? Text(max) : null);
        return false;
    }

    /// <summary>Smithy's <c>@range</c> of numbers of any size.</summary>
    /// <param name="member">The member; null for the value that was entered last.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The least number, as <see cref="BigDecimal"/> reads it; null for none.</param>
    /// <param name="max">The greatest number, as <see cref="BigDecimal"/> reads it; null for none.</param>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Range(string? member, BigDecimal? value, string? min, string? max)
    {
        // A bound whose exponent is past what is read is past every number.
        if (value is not { } number || !((BigDecimal.TryParse(min, out var least) && number < least) || (BigDecimal.TryParse(max, out var greatest) && number > greatest)))
            return true;
        AddRange(member, min, max);
        return false;
    }

    /// <summary>Smithy's <c>@range</c> of whole numbers of any size.</summary>
    /// <param name="member">The member; null for the value that was entered last.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The least number, as <see cref="BigDecimal"/> reads it; null for none.</param>
    /// <param name="max">The greatest number, as <see cref="BigDecimal"/> reads it; null for none.</param>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    public bool Range(string? member, BigInteger? value, string? min, string? max) =>
        Range(member, value is { } number ? BigDecimal.Parse(Text(number)) : (BigDecimal?)null, min, max);

    /// <summary>Smithy's <c>@uniqueItems</c>.</summary>
    /// <returns>Whether the rule holds; a null value keeps it.</returns>
    /// <remarks>Each item that is there already is a violation of the list.</remarks>
    public bool UniqueItems<T>(string? member, IReadOnlyList<T>? items)
    {
        var isUnique = true;
        var count = items?.Count ?? 0;
        var seen = count > FewItems ? new HashSet<T>(count, ItemComparer<T>.Instance) : null;
        for (var index = 0; index < count; index++)
        {
            if (seen is null ? !IsAmongFirst(items!, index) : seen.Add(items![index]))
                continue;
            isUnique = false;
            Add(member, "uniqueItems", string.Create(CultureInfo.InvariantCulture, $"holds at index {index} an item that is there already."));
        }

        return isUnique;
    }

    /// <summary>
    /// Whether none of the values on a path below the place entered last broke a rule so far. A rule that reads a value is judged only then: of what is
    /// wrong with a value, the first speaks.
    /// </summary>
    /// <param name="path">Members, with dots between them.</param>
    public readonly bool Keeps(string path)
    {
        if (_brokenPaths is null)
            return true;
        var start = PathTo(null).Length;
        var full = PathTo(path);
        for (var end = start + 1; end <= full.Length; end++)
        {
            if ((end == full.Length || full[end] is '.' or '[') && _brokenPaths.Contains(full[..end]))
                return false;
        }

        return true;
    }

    /// <summary>The <c>revokegen.rules#allowedValues</c> trait: records a value that is not allowed, unless something else is wrong with it already.</summary>
    /// <param name="member">The member below the place entered last; null for that place itself.</param>
    /// <param name="value">The value; null when it must not be shown.</param>
    /// <param name="documentation">What is allowed.</param>
    public void NotAllowed(string? member, string? value, string documentation)
    {
        if (_brokenPaths is null || !_brokenPaths.Contains(PathTo(member)))
            Add(member, "allowedValues", $"{(value is null ? "is" : $"is \"{Shown(value)}\", which is")} not allowed here. {documentation}");
    }

    /// <summary>Records that a rule is broken.</summary>
    /// <param name="member">The member below the place entered last; null for that place itself.</param>
    /// <param name="constraint">The trait or the condition that is broken.</param>
    /// <param name="message">What is wrong, without the path.</param>
    public void Add(string? member, string constraint, string message)
    {
        var path = PathTo(member);
        Add(new Violation(path, constraint, message));
        (_brokenPaths ??= new(StringComparer.Ordinal)).Add(path);
    }

    /// <summary>
    /// Records that a structure or union does not fulfil a condition. It is there all the same, and each of its members is right, so other rules may
    /// read it.
    /// </summary>
    /// <param name="name">The condition's name.</param>
    /// <param name="message">What is wrong, without the path.</param>
    public void AddCondition(string name, string message) => Add(new Violation(PathTo(null), name, message));

    private void Add(Violation violation) => (_violations ??= []).Add(violation);

    private bool CheckLength(string? member, long actual, long min, long max, string unit)
    {
        if (actual >= min && actual <= max)
            return true;
        var plural = actual == 1 ? "" : "s";
        var bounds = Bounds(min > 0 ? Text(min) : null, max < long.MaxValue ? Text(max) : null);
        Add(member, "length", string.Create(CultureInfo.InvariantCulture, $"has {actual} {unit}{plural}; {bounds}."));
        return false;
    }

    // Without the value: the member may be sensitive.
    private void AddRange(string? member, string? min, string? max) => Add(member, "range", $"is out of range; {Bounds(min, max)}.");

    private static string Bounds(string? min, string? max) => (min, max) switch
    {
        (not null, not null) when min == max => $"it takes exactly {min}",
        (not null, not null) => $"it takes {min} to {max}",
        (not null, null) => $"it takes at least {min}",
        (null, not null) => $"it takes at most {max}",
        _ => "it takes a number",
    };

    private static string Shown(string value) => value.Length <= LongestShown ? value : string.Concat(value.AsSpan(0, LongestShown), "...");

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static bool IsAmongFirst<T>(IReadOnlyList<T> items, int count)
    {
        for (var index = 0; index < count; index++)
        {
            if (ShapeEquality.Item(items[index], items[count]))
                return true;
        }

        return false;
    }

    private void Push(PathSegment segment)
    {
        if (_depth < InlineDepth)
            _inline[_depth] = segment;
        else
            (_deep ??= []).Add(segment);
        _depth++;
    }

    private readonly string PathTo(string? member)
    {
        var path = new StringBuilder();
        for (var level = 0; level < _depth; level++)
            (level < InlineDepth ? _inline[level] : _deep![level - InlineDepth]).AppendTo(path);
        if (member is not null)
            new PathSegment(member, -1).AppendTo(path);
        return path.ToString();
    }

    [InlineArray(InlineDepth)]
    private struct Segments
    {
        private PathSegment _first;
    }
}
