namespace RevokeGen.Runtime.JmesPath;

/// <summary>What emitted code makes of the strings of an array, one after the other. A null among them makes each result fail.</summary>
public struct JmesPathStrings
{
    private string? _min, _max;
    private bool _hasNull;

    /// <summary>Takes the next string.</summary>
    public void Add(string? item)
    {
        if (item is null)
        {
            _hasNull = true;
            return;
        }

        _min = _min is null || CodePointOrder.Compare(item, _min) < 0 ? item : _min;
        _max = _max is null || CodePointOrder.Compare(item, _max) > 0 ? item : _max;
    }

    /// <summary>The first by code points; null of none.</summary>
    public readonly string? Min(ref bool failed)
    {
        failed |= _hasNull;
        return _min;
    }

    /// <summary>The last by code points; null of none.</summary>
    public readonly string? Max(ref bool failed)
    {
        failed |= _hasNull;
        return _max;
    }
}
