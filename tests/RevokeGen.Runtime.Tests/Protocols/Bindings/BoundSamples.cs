using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols.Bindings;

/// <summary>Samples of every kind that a message can carry, and now and then one that it cannot.</summary>
internal static class BoundSamples
{
    // What could be taken for something between the items of a list, and all else that is printable.
    private static readonly Gen<string> HeaderText = Gen.Frequency(
        (12, Gen.ListOf(Gen.Frequency((3, Gen.Elements(',', '"', '\\', ' ', '\t', '=', ';')), (4, Gen.Choose(' ', '~').Select(static unit => (char)unit)))).Select(Text)),
        (2, Gen.Constant("")));

    private static readonly Gen<string> AnyHeaderText = Gen.Frequency((200, HeaderText), (1, Generated.Text));

    private static readonly Gen<string> HeaderName = Gen.Frequency(
        (100, Gen.ListOf(Gen.Elements("abcXYZ019!#$%&'*+-.^_`|~".ToCharArray())).Select(Text)),
        (1, Generated.Text));

    private static readonly Gen<string> Label = Gen.Frequency((20, Generated.Text), (4, Gen.Elements("a/b", "/", "..", ".", "a/../b", "...", "%2F", "a b", "+", "?#&=")));

    private static readonly Gen<string> QueryName = Gen.Frequency((8, Generated.Text), (1, Gen.Elements("fixed", "flag", "words", "days", "word", "Flag", "fixed=1")));

    private static readonly Gen<DateTimeOffset> Second = Gen.Choose(int.MinValue, int.MaxValue - 1).Select(static seconds => DateTimeOffset.FromUnixTimeSeconds(seconds * 20L));

    private static readonly Gen<DateTimeOffset> Millisecond = from second in Second from fraction in Gen.Elements(0, 1, 10, 120, 999) select second.AddMilliseconds(fraction);

    public static Arbitrary<BoundSample> All { get; } = Arb.From(
        from label in Label
        from path in Label
        from words in Gen.ListOf(Generated.Text)
        from days in Gen.ListOf(Millisecond)
        from query in Gen.ListOf(from name in QueryName from values in Gen.ListOf(Generated.Text) select (Name: name, Values: (IReadOnlyList<string>)[.. values]))
        from headers in Headers
        select headers with
        {
            Label = label,
            Path = path,
            Words = [.. words],
            Days = [.. days],
            Query = query.DistinctBy(static pair => pair.Name).ToDictionary(static pair => pair.Name, static pair => pair.Values),
        },
        Smaller);

    /// <summary>Headers of an answer, with the names of those that members are bound to and any values.</summary>
    public static Arbitrary<IReadOnlyList<(string Name, string Value)>> AnyHeaders { get; } = Arb.From(
        from headers in Gen.ListOf(
            from name in Gen.Elements("X-Text", "X-Media", "X-Flag", "X-Ratio", "X-Moment", "X-Texts", "X-Numbers", "X-Flags", "X-Http-Dates", "X-Date-Times", "X-Meta-", "X-Meta-a")
            from value in Gen.OneOf(
                HeaderText, Generated.Text, Gen.Elements("true", "false", "1", "-2.5", "NaN", "1,2", "\"1\", 3", "Mon, 16 Dec 2019 23:48:18 GMT", "Mon, 16 Dec", "2019-12-16T23:48:18Z", "e30=", "\"a"))
            select (name, value))
        select (IReadOnlyList<(string, string)>)[.. headers],
        static headers => Enumerable.Range(0, headers.Count).Select(index => (IReadOnlyList<(string, string)>)[.. headers.Take(index), .. headers.Skip(index + 1)]));

    private static Gen<BoundSample> Headers =>
        from text in Gen.OneOf(AnyHeaderText, Gen.Constant((string)null!))
        from media in Gen.OneOf(Generated.Text, Gen.Constant((string)null!))
        from flag in Gen.Elements<bool?>(true, false, null)
        from ratio in ArbMap.Default.GeneratorFor<double>()
        from moment in Millisecond
        from texts in Gen.ListOf(AnyHeaderText)
        from numbers in Gen.ListOf(ArbMap.Default.GeneratorFor<long>())
        from flags in Gen.ListOf(Gen.Elements(true, false))
        from httpDates in Gen.ListOf(Second)
        from dateTimes in Gen.ListOf(Millisecond)
        from prefixed in Gen.ListOf(from name in HeaderName from value in AnyHeaderText select (Name: name, Value: value))
        from status in Gen.Choose(200, 299)
        select new BoundSample
        {
            Text = text,
            Media = media,
            Flag = flag,
            Ratio = ratio,
            Moment = moment,
            Texts = [.. texts],
            Numbers = [.. numbers],
            Flags = [.. flags],
            HttpDates = [.. httpDates],
            DateTimes = [.. dateTimes],
            Prefixed = prefixed.DistinctBy(static pair => pair.Name).ToDictionary(static pair => pair.Name, static pair => pair.Value),
            Status = status,
        };

    private static IEnumerable<BoundSample> Smaller(BoundSample sample)
    {
        BoundSample[] without =
        [
            sample with { Label = "l" }, sample with { Path = "p" }, sample with { Words = Half(sample.Words) }, sample with { Days = [] }, sample with { Query = Less(sample.Query) },
            sample with { Text = null }, sample with { Media = null }, sample with { Texts = Half(sample.Texts) }, sample with { Texts = [.. sample.Texts.Skip(1)] },
            sample with { Numbers = [] }, sample with { Flags = [] }, sample with { HttpDates = [] }, sample with { DateTimes = [] }, sample with { Prefixed = Less(sample.Prefixed) },
        ];
        return without.Where(smaller => Size(smaller) < Size(sample));
    }

    private static int Size(BoundSample sample) =>
        (sample.Label == "l" ? 0 : 1) + (sample.Path == "p" ? 0 : 1) + sample.Words.Count + sample.Days.Count + sample.Query.Count + (sample.Text is null ? 0 : 1) + (sample.Media is null ? 0 : 1)
        + sample.Texts.Count + sample.Numbers.Count + sample.Flags.Count + sample.HttpDates.Count + sample.DateTimes.Count + sample.Prefixed.Count;

    private static IReadOnlyList<string> Half(IReadOnlyList<string> texts) => [.. texts.Take(texts.Count / 2)];

    private static Dictionary<string, T> Less<T>(IReadOnlyDictionary<string, T> map) => map.Skip(1).ToDictionary();

    private static string Text(IEnumerable<char> units) => new([.. units]);
}
