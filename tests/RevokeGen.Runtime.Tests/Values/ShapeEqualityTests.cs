using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Tests.Values;

public sealed class ShapeEqualityTests
{
    [Fact]
    public void Blobs_deep_in_collections_are_compared_by_their_bytes()
    {
        Assert.True(ShapeEquality.List(Rows(1), Rows(1)));
        Assert.False(ShapeEquality.List(Rows(1), Rows(2)));
    }

    [Fact]
    public void What_unions_hold_is_compared_by_content()
    {
        Assert.True(ShapeEquality.Payload(Blob(1), Blob(1)));
        Assert.Equal(ShapeEquality.PayloadHash(Blob(1)), ShapeEquality.PayloadHash(Blob(1)));
        Assert.False(ShapeEquality.Payload(Blob(1), Blob(2)));
        Assert.True(ShapeEquality.Payload("a", "a"));
        Assert.False(ShapeEquality.Payload("a", 1));
    }

    private static List<IReadOnlyList<ReadOnlyMemory<byte>>> Rows(byte value) => [[Blob(value)]];

    private static ReadOnlyMemory<byte> Blob(byte value) => new byte[] { value };
}
