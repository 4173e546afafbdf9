namespace RevokeGen.Tests.Analysis.Matrix;

/// <summary>The rows: where a value may stand, and the ways by which it may come.</summary>
internal static class Forms
{
    /// <summary>The value stands in the member, or comes on a way that does not change it.</summary>
    public static readonly Form[] Decided =
    [
        new("plain", "_ = USE(#);"),
        new("parentheses", "_ = USE((#));"),
        new("?: first", "_ = USE(flag ? # : RIGHT);"),
        new("?: second", "_ = USE(flag ? RIGHT : #);"),
        new("?: both", "_ = USE(flag ? RIGHT : number > 1 ? # : RIGHT);"),
        new("?: constant", "_ = USE(true ? # : RIGHT);"),
        new("?: decided by a local", "const int One = 1; var two = One + 1; _ = USE(One + One == two ? # : RIGHT);"),
        new("switch expression", "_ = USE(number switch { 1 => RIGHT, 2 when flag => #, _ => throw new Exception() });"),
        new("switch expression, constant", "_ = USE(3 switch { 1 or 2 => RIGHT, > 2 and < 4 => #, _ => RIGHT });"),
        new("local", "TYPE value = ~; _ = USE(‹value›);"),
        new("local of a local", "TYPE first = ~; TYPE second = first; _ = USE(‹second›);"),
        new("local assigned later", "TYPE value; value = ~; _ = USE(‹value›);"),
        new("local assigned again", "TYPE value = RIGHT; value = ~; _ = USE(‹value›);"),
        new("local assigned on every path", "TYPE value; if (flag) { value = ~; } else { value = ~; } _ = USE(‹value›);"),
        new("local assigned in a switch", "TYPE value; switch (number) { case 1: value = ~; break; default: value = ~; break; } _ = USE(‹value›);"),
        new("local of a conditional", "TYPE value = flag ? ~ : ~; _ = USE(‹value›);"),
        new("local of a switch expression", "TYPE value = number switch { 1 => ~, _ => ~ }; _ = USE(‹value›);"),
        new("local, other path returns", "TYPE value = RIGHT; if (flag) { value = ~; } else { return; } _ = USE(‹value›);"),
        new("local in a loop", "TYPE value = ~; for (var turn = 0; turn < number; turn++) { _ = USE(‹value›); }"),
        new("local before try", "TYPE value = ~; try { _ = USE(‹value›); } catch (Exception) { value = RIGHT; }"),
        new("local within using", "using var stream = new System.IO.MemoryStream(); TYPE value; value = ~; _ = USE(‹value›);"),
        new("local of a lambda", "Action act = () => { TYPE value = RIGHT; value = ~; _ = USE(‹value›); };"),
        new("local of a local function", "void Act() { TYPE value = RIGHT; value = ~; _ = USE(‹value›); }"),
        new("local captured by a lambda", "TYPE value = ~; Action act = () => _ = USE(‹value›);"),
        new("static readonly field", "_ = USE(‹Value›);", "private static readonly TYPE Value = ~;"),
        new("readonly field", "_ = USE(‹_value›);", "private readonly TYPE _value = ~;"),
        new("get-only property", "_ = USE(‹Value›);", "private TYPE Value { get; } = ~;"),
        new("static get-only property", "_ = USE(‹Value›);", "private static TYPE Value { get; } = ~;"),
        new("private init property", "_ = USE(‹Value›);", "private TYPE Value { get; init; } = ~;"),
        new("readonly field of the constructor", "_ = USE(‹_value›);", "private readonly TYPE _value; public NAME() { var count = 1; _value = ~; }"),
        new("get-only property of the constructor", "_ = USE(‹Value›);", "private TYPE Value { get; } public NAME() { this.Value = ~; }"),
        new("static readonly field of the constructor", "_ = USE(‹Value›);", "private static readonly TYPE Value; static NAME() { Value = ~; }"),
        new("argument", "Take(USE(#)); static void Take(object? value) { }"),
        new("lambda", "Func<object?> make = () => USE(#);"),
        new("local function", "object? Make() => USE(#);"),
        new("array element", "_ = new object?[] { USE(#) };"),
        new("list element", "_ = new List<object?> { USE(#) };"),
        new("collection expression", "object?[] all = [USE(#)];"),
        new("tuple", "_ = (USE(#), 1);"),
        new("field", "", "private readonly Func<RevokePermissionsRequest, ListRequest, DataLakePrincipal, TableResource, LFTagKeyResource, object> _make = (revoke, list, principal, table, tag) => USE(#);"),
        new("await", "async System.Threading.Tasks.Task Wait() { await System.Threading.Tasks.Task.Yield(); _ = USE(#); }"),
        new("yield", "IEnumerable<object> Each() { yield return USE(#); }"),
        new("return", "object Make() { if (flag) return USE(#); return USE(RIGHT); }"),
    ];

    /// <summary>A finding on the whole takes in what is written around it; one on a part does not.</summary>
    public static readonly Form CastOfWhole = new("cast", "_ = USE(‹(TYPE)(~)›);");

    public static readonly Form CastOfPart = new("cast around", "_ = USE((TYPE)(#));");

    /// <summary>Forms that need a constant of the type.</summary>
    public static readonly Form[] Constant =
    [
        new("const local", "const TYPE value = ~; _ = USE(‹value›);"),
        new("const field", "_ = USE(‹Value›);", "private const TYPE Value = ~;"),
    ];

    /// <summary>
    /// Forms in which nothing may be said, whatever the value: the reason is part of the name.
    /// </summary>
    public static readonly Form[] Undecided =
    [
        new("parameter: the caller decides", "void Act(TYPE value) => _ = USE(value); Act(~);"),
        new("method: its result is not followed", "TYPE Make() => ~; _ = USE(Make());"),
        new("computed property: its code is not followed", "_ = USE(Value);", "private TYPE Value => ~;"),
        new("field: anyone may set it", "_ = USE(Value);", "private static TYPE Value = ~;"),
        new("readonly field: a constructor sets it", "_ = USE(Value);", "private static readonly TYPE Value = ~; static NAME() => Value = Other(); private static TYPE Other() => throw new Exception();"),
        new("init property: an initializer may set it", "_ = USE(Value);", "public TYPE Value { get; init; } = ~;"),
        new("init property: an initializer sets it", "_ = USE(Value);", "private TYPE Value { get; init; } = ~; private static NAME Other() => new() { Value = RIGHT };"),
        new("readonly field: constructors may differ", "_ = USE(_value);", "private readonly TYPE _value; public NAME() { _value = ~; } public NAME(int count) { _value = RIGHT; }"),
        new("readonly field: not on every path", "_ = USE(_value);", "private readonly TYPE _value; public NAME(bool flag) { _value = RIGHT; if (flag) { _value = ~; } }"),
        new("readonly field: others may look at it before", "_ = USE(_value);", "private readonly TYPE _value; public NAME() { Look(); _value = ~; } private void Look() => _ = USE(_value);".Replace("_ = USE(_value)", "_ = _value")),
        new("readonly field: the caller decides", "_ = USE(_value);", "private readonly TYPE _value; public NAME(TYPE value) { _value = value; }"),
        new("virtual property: a derived type decides", "_ = USE(Value);", "protected virtual TYPE Value { get; } = ~;"),
        new("ruled out by a constant", "_ = USE(false ? ~ : RIGHT);"),
        new("ruled out in a switch expression", "_ = USE(1 switch { 1 => RIGHT, _ => ~ });"),
        new("one path only: the paths may go together", "TYPE value; if (flag) { value = ~; } else { value = RIGHT; } if (!flag) { _ = USE(value); }"),
        new("replaced", "TYPE value = ~; value = RIGHT; _ = USE(value);"),
        new("replaced by a lambda: it runs at any time", "TYPE value = ~; Action act = () => value = RIGHT; act(); _ = USE(value);"),
        new("given away by reference", "TYPE value = ~; Change(ref value); _ = USE(value); static void Change(ref TYPE value) { }"),
        new("out argument", "TYPE value = ~; Change(out value); _ = USE(value); static void Change(out TYPE value) => throw new Exception();"),
        new("deconstructed into", "TYPE value = ~; (value, var other) = (RIGHT, 1); _ = USE(value);"),
        new("reference to it", "TYPE value = ~; ref TYPE alias = ref value; alias = RIGHT; _ = USE(value);"),
        new("replaced in finally", "TYPE value = ~; try { number++; } finally { value = RIGHT; } _ = USE(value);"),
        new("replaced by try or catch", "TYPE value = ~; try { value = RIGHT; } catch (Exception) { } _ = USE(value);"),
        new("replaced in the loop", "TYPE value = ~; while (flag) { _ = USE(value); value = RIGHT; }"),
        new("tested before", "TYPE value = ~; if (Test(value)) return; _ = USE(value); static bool Test(object? value) => true;"),
        new("tested around", "_ = Test(Value) ? USE(Value) : null; static bool Test(object? value) => true;", "private static readonly TYPE Value = ~;"),
    ];
}
