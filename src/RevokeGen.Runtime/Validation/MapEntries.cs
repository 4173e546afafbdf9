using System.Collections.Generic;

namespace RevokeGen.Runtime;

/// <summary>The entries of a map, for <c>foreach</c>. A <see cref="Dictionary{TKey, TValue}"/>, which most maps are, is walked without an allocation.</summary>
/// <typeparam name="TValue">The type of the map's values.</typeparam>
/// <param name="map">The map.</param>
public readonly ref struct MapEntries<TValue>(IReadOnlyDictionary<string, TValue> map)
{
    /// <summary>Begins at the first entry.</summary>
    public Enumerator GetEnumerator() => new(map);

    /// <summary>Walks the entries.</summary>
    public ref struct Enumerator
    {
        private readonly IEnumerator<KeyValuePair<string, TValue>>? _other;

        // Its methods change it, so it is no readonly field.
        private Dictionary<string, TValue>.Enumerator _dictionary;

        internal Enumerator(IReadOnlyDictionary<string, TValue> map)
        {
            if (map is Dictionary<string, TValue> dictionary)
                _dictionary = dictionary.GetEnumerator();
            else
                _other = map.GetEnumerator();
        }

        /// <summary>The entry.</summary>
        public readonly KeyValuePair<string, TValue> Current => _other is null ? _dictionary.Current : _other.Current;

        /// <summary>Goes to the next entry.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => _other is null ? _dictionary.MoveNext() : _other.MoveNext();

        /// <summary>Ends the walk.</summary>
        public readonly void Dispose() => _other?.Dispose();
    }
}
