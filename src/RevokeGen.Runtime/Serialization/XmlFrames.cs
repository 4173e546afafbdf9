using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Serialization;

/// <summary>The lists and maps that are being read.</summary>
internal struct XmlFrames
{
    private UInt128 _flattened;
    private int _count;
    private List<XmlMapNames>? _maps;

    /// <summary>Whether the list or map begun last is flattened.</summary>
    public readonly bool IsFlattened => (_flattened & 1) != 0;

    /// <summary>The names in the map begun last.</summary>
    public readonly XmlMapNames Map => _maps![^1];

    public void PushList(bool isFlattened)
    {
        if (_count == XmlNameStack.MaxDepth)
            throw new ShapeFormatException($"Lists and maps are nested deeper than {XmlNameStack.MaxDepth} levels.");
        _count++;
        _flattened = (_flattened << 1) | (isFlattened ? UInt128.One : UInt128.Zero);
    }

    public void PushMap(in MapNames names)
    {
        PushList(names.Entry.IsEmpty);
        (_maps ??= []).Add(new XmlMapNames(names.Key.ToArray(), names.Value.ToArray()));
    }

    public void Pop()
    {
        _count--;
        _flattened >>= 1;
    }

    public void PopMap()
    {
        Pop();
        _maps!.RemoveAt(_maps.Count - 1);
    }
}
