using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RevokeGen.Tests.Documents;

/// <summary>Remembers which options were asked for.</summary>
internal sealed class AskedOptions(AnalyzerConfigOptionsProvider inner) : AnalyzerConfigOptionsProvider
{
    private readonly ConcurrentDictionary<string, byte> _keys = new();

    public ICollection<string> Keys => _keys.Keys;

    public override AnalyzerConfigOptions GlobalOptions => new Asked(inner.GlobalOptions, _keys);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Asked(inner.GetOptions(tree), _keys);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Asked(inner.GetOptions(textFile), _keys);

    private sealed class Asked(AnalyzerConfigOptions inner, ConcurrentDictionary<string, byte> keys) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            keys.TryAdd(key, 0);
            return inner.TryGetValue(key, out value!);
        }
    }
}
