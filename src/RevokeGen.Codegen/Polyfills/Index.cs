namespace System;

/// <summary>Lets the compiler accept list patterns for a framework that does not have this type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
