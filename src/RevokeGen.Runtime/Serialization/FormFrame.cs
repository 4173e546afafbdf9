namespace RevokeGen.Runtime.Serialization;

/// <summary>A structure, list or map that is being written as a form; the default is the document around the root structure.</summary>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="PathLength">The path's length outside of it.</param>
/// <param name="ItemsLength">In a list or map, the path's length before the number of an item or entry.</param>
/// <param name="KeyLength">In a map, the length of the name of keys. The names of keys and values lie on top of the stack.</param>
/// <param name="ValueLength">In a map, the length of the name of values.</param>
/// <param name="Index">The number of the current item or entry, which count from 1.</param>
internal readonly record struct FormFrame(bool IsList, int PathLength, int ItemsLength = 0, int KeyLength = 0, int ValueLength = 0, int Index = 0);
