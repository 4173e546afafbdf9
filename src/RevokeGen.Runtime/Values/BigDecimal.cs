using System;
using System.Globalization;
using System.Numerics;

namespace RevokeGen.Runtime;

/// <summary>A value of Smithy's <c>bigDecimal</c> type: a decimal number of any size, kept exactly. Equal numbers are equal however they were written.</summary>
public readonly struct BigDecimal : IEquatable<BigDecimal>, IComparable<BigDecimal>
{
    private const int LeastPlain = -6;
    private const int MostPlain = 28;

    // Without zeros in front, and at the end with those of a fraction alone; null is zero.
    private readonly string? _digits;
    private readonly int _exponent;
    private readonly bool _isNegative;

    private BigDecimal(string digits, int exponent, bool isNegative) => (_digits, _exponent, _isNegative) = (digits, exponent, isNegative);

    private ReadOnlySpan<char> Digits => _digits;

    private ReadOnlySpan<char> Significant => Digits.TrimEnd('0');

    /// <summary>The number without its point.</summary>
    internal BigInteger Mantissa => _digits is null ? 0 : BigInteger.Parse(_digits, CultureInfo.InvariantCulture) * Sign;

    /// <summary>The power of ten that goes with <see cref="Mantissa"/>.</summary>
    internal int Exponent => _exponent;

    // Of the first digit, as a power of ten.
    private int Magnitude => _exponent + Digits.Length - 1;

    /// <summary>Takes over a decimal.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator BigDecimal(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The nearest decimal.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="OverflowException">The number is beyond the range of a decimal.</exception>
    public static explicit operator decimal(BigDecimal value) => decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(BigDecimal left, BigDecimal right) => left.Equals(right);

    /// <summary>Whether both are different numbers.</summary>
    public static bool operator !=(BigDecimal left, BigDecimal right) => !left.Equals(right);

    /// <summary>Whether the left number is less.</summary>
    public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is greater.</summary>
    public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is less, or both are the same.</summary>
    public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is greater, or both are the same.</summary>
    public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number such as <c>-12.50</c> or <c>1.2E+400</c>.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BigDecimal Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException("The text is not a decimal number.");

    /// <summary>Reads a number; false when the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out BigDecimal value)
    {
        value = default;
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..])
            text = text[1..];
        var mark = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return false;
        var number = mark < 0 ? text : text[..mark];
        var point = number.IndexOf('.');
        var fraction = point < 0 ? [] : number[(point + 1)..];
        var digits = string.Concat(point < 0 ? number : number[..point], fraction);
        if (digits.Length == 0 || (point >= 0 && fraction.IsEmpty) || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        digits = digits.TrimStart('0');
        if (digits.Length == 0)
            return true;
        var scaled = (long)exponent - fraction.Length;
        if (scaled >= 0)
        {
            var significant = digits.TrimEnd('0');
            scaled += digits.Length - significant.Length;
            digits = significant;
        }

        if (scaled < int.MinValue / 2 || scaled > int.MaxValue / 2)
            return false;
        value = new(digits, (int)scaled, isNegative);
        return true;
    }

    /// <summary>Makes a number; false when its exponent is out of range.</summary>
    internal static bool TryCreate(BigInteger mantissa, int exponent, out BigDecimal value) =>
        TryParse(string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}"), out value);

    /// <inheritdoc/>
    public bool Equals(BigDecimal other) =>
        _isNegative == other._isNegative && Magnitude == other.Magnitude && Significant.SequenceEqual(other.Significant);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BigDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(string.GetHashCode(Significant), Magnitude, _isNegative);

    /// <inheritdoc/>
    public int CompareTo(BigDecimal other)
    {
        if (Sign != other.Sign || _digits is null)
            return Sign.CompareTo(other.Sign);
        var size = Magnitude != other.Magnitude ? Magnitude.CompareTo(other.Magnitude) : Significant.SequenceCompareTo(other.Significant);
        return _isNegative ? -size : size;
    }

    /// <summary>The number as all protocols write it, such as <c>-12.5</c> or <c>1.2E+400</c>, with as many digits of a fraction as it was given.</summary>
    public override string ToString()
    {
        if (_digits is null)
            return "0";
        var sign = _isNegative ? "-" : "";
        if (Magnitude is < LeastPlain or > MostPlain)
        {
            var fraction = _digits.Length == 1 ? "" : "." + _digits[1..];
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{_digits[0]}{fraction}E{(Magnitude < 0 ? "" : "+")}{Magnitude}");
        }

        if (_exponent >= 0)
            return sign + _digits + new string('0', _exponent);
        var whole = _digits.Length + _exponent;
        return whole > 0 ? $"{sign}{_digits[..whole]}.{_digits[whole..]}" : $"{sign}0.{new string('0', -whole)}{_digits}";
    }

    private int Sign => _digits is null ? 0 : _isNegative ? -1 : 1;
}
