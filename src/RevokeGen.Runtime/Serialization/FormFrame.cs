namespace RevokeGen.Runtime.Serialization;

/// <summary>A structure, list or map that is being written as a form.</summary>
/// <param name="PathLength">The path's length outside of it.</param>
/// <param name="ItemsLength">In a list or map, the path's length before the number of an item or entry; -1 in a structure.</param>
/// <param name="KeyLength">In a map, the length of the name of keys; 0 otherwise. The names of keys and values lie on top of the stack.</param>
/// <param name="ValueLength">In a map, the length of the name of values.</param>
/// <param name="Index">The number of the current item or entry, which count from 1.</param>
internal readonly record struct FormFrame(int PathLength, int ItemsLength, int KeyLength = 0, int ValueLength = 0, int Index = 0)
{
    public bool IsList => ItemsLength >= 0 && KeyLength == 0;
}
