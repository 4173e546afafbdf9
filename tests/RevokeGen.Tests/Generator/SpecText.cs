using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RevokeGen.Tests.Generator;

/// <summary>A spec file in memory that counts how often it is read; without a text it is one that the compiler could not read.</summary>
internal sealed class SpecText(string path, SourceText? text) : AdditionalText
{
    private int _reads;

    public override string Path { get; } = path;

    public int Reads => _reads;

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _reads);
        return text;
    }
}
