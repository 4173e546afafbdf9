using System;
using System.Collections.Concurrent;

namespace RevokeGen.Runtime.Http;

/// <summary>The regions of buckets that a client learned by asking in another one, so that it asks there the next time.</summary>
internal sealed class BucketRegions
{
    /// <summary>How many are kept. Who uses more buckets of other regions asks anew for some.</summary>
    public const int Most = 1000;

    private readonly ConcurrentDictionary<string, string> _regions = new(StringComparer.Ordinal);

    /// <summary>Finds the region of a bucket; null when there is nothing that the client's own is not good for.</summary>
    public string? Find(string bucket) => _regions.TryGetValue(bucket, out var region) ? region : null;

    /// <summary>Keeps the region of a bucket.</summary>
    public void Keep(string bucket, string region)
    {
        if (_regions.Count >= Most)
            _regions.Clear();
        _regions[bucket] = region;
    }
}
