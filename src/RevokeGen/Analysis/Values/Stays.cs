namespace RevokeGen.Analysis.Values;

/// <summary>What of a collection nobody can change once it is made, so that it still holds where a variable stands between.</summary>
internal enum Stays
{
    /// <summary>Nothing: a <c>List&lt;T&gt;</c>.</summary>
    Nothing,

    /// <summary>How many items there are, but not which: an array.</summary>
    Count,

    /// <summary>Everything: an immutable or read-only collection.</summary>
    Items,
}
