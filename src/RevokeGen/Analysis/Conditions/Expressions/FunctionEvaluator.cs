using System;
using System.Collections.Immutable;
using System.Linq;
using RevokeGen.Analysis.Values;
using RevokeGen.Codegen.JmesPath;
using RevokeGen.Runtime.Constraints;

namespace RevokeGen.Analysis.Conditions.Expressions;

/// <summary>Evaluates calls of functions; of those that are not here the result is undecided.</summary>
internal sealed class FunctionEvaluator(ListEvaluator lists)
{
    /// <summary>Longer texts are undecided rather than put together.</summary>
    private const int MaxLength = 1_000_000;

    private static readonly Outcome Open = Outcome.Undecided with { MayFail = true };

    public Outcome Call(string name, ImmutableArray<Outcome> arguments)
    {
        var result = (name, arguments) switch
        {
            _ when arguments.Any(static argument => argument.HasFailed) => Outcome.Failed,
            ("contains", [var subject, var search]) => Contains(subject, search),
            ("starts_with", [var text, var start]) => OfTexts(text, start, static (value, part) => value.StartsWith(part, StringComparison.Ordinal)),
            ("ends_with", [var text, var end]) => OfTexts(text, end, static (value, part) => value.EndsWith(part, StringComparison.Ordinal)),
            ("length", [var value]) => Length(value),
            ("not_null", _) => NotNull(arguments),
            ("join", [var glue, var items]) => Join(glue, items),
            ("keys", [{ Value: KnownCollection } map]) => lists.Contents(map, static entry => entry.Key),
            ("values", [{ Value: KnownCollection } map]) => lists.Contents(map, static entry => entry.Value),
            ("to_number", [var value]) => value.With(ToNumber(value.Value)),
            _ => Open,
        };
        return result with { MayFail = result.MayFail || arguments.Any(static argument => argument.MayFail) };
    }

    private static bool IsOpen(KnownValue? value) => value is null or KnownAlternatives or KnownBlob;

    private static Outcome OfTexts(Outcome value, Outcome part, Func<string, string, bool> test) => (value.Value, part.Value) switch
    {
        (KnownText whole, KnownText piece) => value.And(part, KnownBoolean.Of(test(whole.Text, piece.Text))),
        var (whole, piece) when IsOpen(whole) || IsOpen(piece) => Open,
        _ => Outcome.Failed,
    };

    private Outcome Contains(Outcome subject, Outcome search)
    {
        if (subject.Value is KnownText text)
            return IsOpen(search.Value) ? Outcome.Undecided : subject.And(search, KnownBoolean.Of(search.Value is KnownText part && text.Text.Contains(part.Text)));
        if (lists.AsList(subject) is not { } list)
            return IsOpen(subject.Value) || subject.Value is KnownCollection ? Open : Outcome.Failed;
        var results = list.Items.Select(item => (Item: item, IsEqual: ValueComparer.AreEqual(item.Value, search.Value))).ToList();
        foreach (var (item, isEqual) in results)
        {
            if (isEqual is true)
                return item.With(KnownBoolean.Of(true));
        }

        return list.ShowsAll && results.TrueForAll(static result => result.IsEqual is false) ? subject.And(search, KnownBoolean.Of(false)) : Outcome.Undecided;
    }

    private static Outcome Length(Outcome value)
    {
        if (value.Value is KnownText text)
            return value.With(new KnownNumber((decimal)StringLength.Count(text.Text)));
        var (min, max) = value.Value switch
        {
            KnownCollection collection => (collection.Min, collection.Max),
            EvaluatedList list => (list.Min, list.Max),
            _ => (0, (int?)null),
        };
        if (min == max)
            return value.With(new KnownNumber((decimal)min));
        return value.Value switch
        {
            KnownCollection or EvaluatedList or KnownStructure or KnownUnion => Outcome.Undecided,
            var other => IsOpen(other) ? Open : Outcome.Failed,
        };
    }

    private static Outcome NotNull(ImmutableArray<Outcome> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value is null or KnownAlternatives)
                return Outcome.Undecided;
            if (argument.Value is not KnownNull)
                return argument;
        }

        return new(KnownNull.Instance, [.. arguments.SelectMany(static argument => argument.Sources)]);
    }

    private Outcome Join(Outcome glue, Outcome items)
    {
        if (lists.AsList(items) is not { } list || IsOpen(glue.Value))
            return IsOpen(glue.Value) || IsOpen(items.Value) || items.Value is KnownCollection ? Open : Outcome.Failed;
        if (glue.Value is not KnownText { Text: var between } || list.Items.Any(static item => !IsOpen(item.Value) && item.Value is not KnownText))
            return Outcome.Failed;
        var texts = list.Items.Select(static item => item.Value).OfType<KnownText>().Select(static text => text.Text).ToList();
        if (!list.IsExact || texts.Count < list.Items.Length)
            return Open;
        return texts.Sum(text => (long)text.Length + between.Length) > MaxLength
            ? Outcome.Undecided
            : new(new KnownText(string.Join(between, texts)), [.. glue.Sources, .. items.Sources, .. list.Items.SelectMany(static item => item.Sources)]);
    }

    private static KnownValue? ToNumber(KnownValue? value) => value switch
    {
        KnownNumber => value,
        KnownText { Text: var text } => JsonLiteralReader.Read(text) is { Kind: JsonLiteralKind.Number, Text: var digits } ? JsonNumbers.Read(digits) : KnownNull.Instance,
        null or KnownAlternatives => null,
        _ => KnownNull.Instance,
    };
}
