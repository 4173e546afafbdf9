using System;
using System.Collections.Generic;
using System.Linq;
using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols.Bindings;

/// <summary>A shape with a member in every place of a message that a member can be bound to, as request and as response.</summary>
internal sealed record BoundSample
{
    /// <summary>A label of the path.</summary>
    public string Label { get; init; } = "l";

    /// <summary>A label of the path that takes in slashes.</summary>
    public string Path { get; init; } = "p";

    /// <summary>A parameter of the query that may occur more than once.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The same, of timestamps.</summary>
    public IReadOnlyList<DateTimeOffset> Days { get; init; } = [];

    /// <summary>Any parameters of the query.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Query { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A header, as the four that follow.</summary>
    public string? Text { get; init; }

    public string? Media { get; init; }

    public bool? Flag { get; init; }

    public double? Ratio { get; init; }

    public DateTimeOffset? Moment { get; init; }

    /// <summary>A header that holds a list, as the four that follow.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    public IReadOnlyList<long> Numbers { get; init; } = [];

    public IReadOnlyList<bool> Flags { get; init; } = [];

    public IReadOnlyList<DateTimeOffset> HttpDates { get; init; } = [];

    public IReadOnlyList<DateTimeOffset> DateTimes { get; init; } = [];

    /// <summary>Headers by the rest of their names.</summary>
    public IReadOnlyDictionary<string, string> Prefixed { get; init; } = new Dictionary<string, string>();

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What an answer has of it that gives back the headers of a request: HTTP takes the space around a value away, and knows no case in a name.</summary>
    public string Answered => string.Join('\n',
    [
        Status, Trimmed(Text), Media is null ? null : ShapeNode.Scalars(Media), Flag, Ratio, Moment, .. Texts.Select(static text => $"[{text}]"), "", .. Numbers.Cast<object>(), "", .. Flags.Cast<object>(), "",
        .. HttpDates.Cast<object>(), "", .. DateTimes.Cast<object>(), "",
        .. Prefixed.DistinctBy(static pair => pair.Key.ToUpperInvariant()).OrderBy(static pair => pair.Key, StringComparer.OrdinalIgnoreCase).Select(static pair => $"{pair.Key.ToUpperInvariant()}: {Trimmed(pair.Value)}"),
    ]);

    private static string? Trimmed(string? text) => text?.Trim(' ', '\t');
}
