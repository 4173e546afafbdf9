namespace RevokeGen.Runtime.JmesPath;

/// <summary>What emitted code makes of the numbers of an array, one after the other. A null among them makes each result fail.</summary>
public struct JmesPathNumbers
{
    private double _sum, _min, _max;
    private int _count;
    private bool _hasNull;

    /// <summary>Takes the next number.</summary>
    public void Add(double? item)
    {
        if (item is not { } number)
        {
            _hasNull = true;
            return;
        }

        _sum += number;
        _min = _count == 0 || number < _min ? number : _min;
        _max = _count == 0 || number > _max ? number : _max;
        _count++;
    }

    /// <summary>The sum; 0 of none.</summary>
    public readonly double Sum(ref bool failed)
    {
        failed |= _hasNull;
        return _sum;
    }

    /// <summary>The average; null of none.</summary>
    public readonly double? Average(ref bool failed) => OfAny(_sum / _count, ref failed);

    /// <summary>The least; null of none.</summary>
    public readonly double? Min(ref bool failed) => OfAny(_min, ref failed);

    /// <summary>The greatest; null of none.</summary>
    public readonly double? Max(ref bool failed) => OfAny(_max, ref failed);

    private readonly double? OfAny(double result, ref bool failed)
    {
        failed |= _hasNull;
        return _count == 0 ? null : result;
    }
}
