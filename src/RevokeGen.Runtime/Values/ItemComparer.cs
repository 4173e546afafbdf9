using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace RevokeGen.Runtime;

/// <summary>Compares the items of lists as <see cref="ShapeEquality"/> does.</summary>
internal sealed class ItemComparer<T> : IEqualityComparer<T>
{
    public static ItemComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => ShapeEquality.Item(x, y);

    public int GetHashCode([DisallowNull] T obj) => ShapeEquality.ItemHash(obj);
}
