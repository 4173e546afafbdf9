using Microsoft.CodeAnalysis;

namespace RevokeGen.Analysis;

/// <summary>
/// The last two types that an answer was found for. Code often has few types in a row, and to compare references is all that is asked of most operations.
/// Threads may write over each other's types; then the answer is only found again.
/// </summary>
internal struct RecentTypes
{
    private ITypeSymbol? _last;
    private ITypeSymbol? _before;

    public readonly bool Has(ITypeSymbol? type) => ReferenceEquals(type, _last) || ReferenceEquals(type, _before);

    public void Add(ITypeSymbol? type) => (_before, _last) = (_last, type);
}
