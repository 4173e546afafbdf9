using System;
using System.Collections.Generic;

namespace RevokeGen.Runtime.Servers;

/// <summary>The parameters of a query, decoded, those of one name together.</summary>
internal sealed class QueryParameters
{
    private readonly List<KeyValuePair<string, List<string>>> _parameters = [];

    private QueryParameters()
    {
    }

    public IReadOnlyList<KeyValuePair<string, List<string>>> All => _parameters;

    /// <summary>Decodes a query without its question mark. A name without an equals sign has an empty value.</summary>
    public static QueryParameters Parse(string query)
    {
        var parameters = new QueryParameters();
        foreach (var (name, value) in UrlPairs.Of(query))
        {
            if (parameters.Find(name) is { } values)
                values.Add(value);
            else
                parameters._parameters.Add(new(name, [value]));
        }

        return parameters;
    }

    /// <summary>The values of one name; null when there are none.</summary>
    public List<string>? Find(string name) => _parameters.Find(parameter => parameter.Key == name).Value;
}
