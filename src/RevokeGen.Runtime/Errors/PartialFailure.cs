using System;
using System.Collections.Generic;
using System.Linq;

namespace RevokeGen.Runtime;

/// <summary>An entry of a request that failed, in a call that succeeded.</summary>
/// <param name="EntryId">Which entry: what the request calls it; null when the answer, or the spec, does not say.</param>
/// <param name="Error">
/// What the service says of it, in the service's exception as for a call that fails: its <see cref="ServiceException.Code"/>, the case, whether to try again. The
/// code is empty when there is none; the status is that of the whole answer.
/// </param>
public sealed record PartialFailure(string? EntryId, ServiceException Error)
{
    /// <summary>Makes failures of the items of an answer; for emitted code.</summary>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="items">The items; null for none.</param>
    /// <param name="read">Makes a failure of one.</param>
    public static IReadOnlyList<PartialFailure> Of<TItem>(IReadOnlyList<TItem>? items, Func<TItem, PartialFailure> read) => items is null ? [] : [.. items.Select(read)];

    /// <summary>The entry, the code and the service's text.</summary>
    public override string ToString()
    {
        var entry = EntryId is null ? "" : $"entry {EntryId}: ";
        var code = Error.Code.Length == 0 ? "error without a code" : Error.Code;
        return string.IsNullOrEmpty(Error.ServiceMessage) ? entry + code : $"{entry}{code}: {Error.ServiceMessage}";
    }
}
