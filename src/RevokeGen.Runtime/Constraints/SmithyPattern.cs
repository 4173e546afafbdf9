using System;
using System.Text.RegularExpressions;
using RevokeGen.Runtime.Constraints.Patterns;

namespace RevokeGen.Runtime.Constraints;

/// <summary>
/// A Smithy pattern: ECMA 262 syntax, found anywhere in the value unless anchored, over code points. Read once, then matched by a loop or by
/// .NET's engine; the README beside this file says what is read how.
/// </summary>
internal sealed class SmithyPattern
{
    // RegexOptions.NonBacktracking by number: .NET Framework and netstandard2.0 lack it.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromMilliseconds(100);

    private readonly DotNetWriter? _written;
    private readonly TimeSpan _timeout;
    private Regex? _regex;

    private SmithyPattern(string error) => Error = error;

    private SmithyPattern(ClassRun run) => Run = run;

    private SmithyPattern(DotNetWriter written, TimeSpan timeout)
    {
        _written = written;
        _timeout = timeout;
    }

    /// <summary>Why the pattern cannot be used, as a clause without a capital; null when it can.</summary>
    public string? Error { get; }

    /// <summary>The run that a loop matches, without .NET's engine; null when the pattern is more than that.</summary>
    public ClassRun? Run { get; }

    /// <summary>Whether the time to match grows with the length of the value alone.</summary>
    public bool IsLinear => Run is not null || (_written is not null && (Engine(_written).Options & NonBacktracking) != 0);

    /// <summary>Reads a pattern. Never throws: a pattern that cannot be used has an <see cref="Error"/> and decides nothing.</summary>
    public static SmithyPattern Create(string source) => Create(source, DefaultTimeout);

    /// <summary>Reads a pattern that may take another time than usual where .NET's engine backtracks; without backtracking there is no limit, nor need for one.</summary>
    public static SmithyPattern Create(string source, TimeSpan timeout)
    {
        try
        {
            var pattern = PatternReader.Read(source);
            return ClassRun.From(pattern) is { } run ? new SmithyPattern(run) : new SmithyPattern(DotNetWriter.From(pattern), timeout);
        }
        catch (PatternSyntaxException exception)
        {
            return new SmithyPattern(exception.Message);
        }
    }

    /// <summary>Whether the pattern is found in the value; null when undecided, because it cannot be used or backtracked for longer than its time.</summary>
    public bool? Matches(string value)
    {
        if (Run is not null)
            return Run.Matches(value);
        if (_written?.StandIns.Encode(value) is not { } text)
            return null;
        try
        {
            return Engine(_written).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // Made when first needed: it costs far more than reading the pattern, and most values of a model are never sent.
    private Regex Engine(DotNetWriter written) =>
        _regex ??= (written.NeedsBacktracking ? null : TryWithoutBacktracking(written.Text))
            ?? new Regex(written.Text, RegexOptions.CultureInvariant, _timeout);

    // Refused by hosts that do not know the option, and by .NET when the automaton would grow too large.
    private static Regex? TryWithoutBacktracking(string text)
    {
        try
        {
            return new Regex(text, RegexOptions.CultureInvariant | NonBacktracking);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or NotSupportedException)
        {
            return null;
        }
    }
}
