using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads how many bytes a <c>ReadOnlyMemory&lt;byte&gt;</c> has, and which.</summary>
internal sealed class BlobReader(KnownValueReader values)
{
    /// <summary>The bytes of a longer blob are not read, only its length.</summary>
    private const int MaxBytes = 4096;

    public static bool IsMemory(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ReadOnlyMemory" or "Memory", TypeArguments: [{ SpecialType: SpecialType.System_Byte }], ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsConversion(IConversionOperation conversion) => conversion.OperatorMethod is { } method && IsMemory(method.ContainingType);

    /// <summary>The blob of an array or another blob; a null array makes an empty one.</summary>
    public static KnownBlob? Of(KnownValue value)
    {
        var blobs = KnownAlternatives.Each(value).Select(OfOne).OfType<KnownBlob>().ToList();
        if (blobs.Count < KnownAlternatives.Each(value).Length)
            return null;
        return blobs is [var one]
            ? one
            : new KnownBlob(blobs.Min(static blob => blob.Min), blobs.Any(static blob => blob.Max is null) ? null : blobs.Max(static blob => blob.Max));
    }

    public KnownBlob? Read(IConversionOperation conversion, Budget budget) => IsConversion(conversion) ? Of(conversion.Operand, budget) : null;

    public KnownBlob? Read(IObjectCreationOperation creation, Budget budget)
    {
        if (!IsMemory(creation.Type))
            return null;
        return creation.Arguments switch
        {
            [] => KnownBlob.Empty,
            [var array] => Of(array.Value, budget),
            [_, _, var length] => values.Read(length.Value, budget) is KnownNumber { Count: { } count } ? new KnownBlob(count, count) : null,
            _ => null,
        };
    }

    public KnownBlob? Read(IInvocationOperation invocation, Budget budget) =>
        invocation is { TargetMethod: { Name: "AsMemory", ContainingType: { Name: "MemoryExtensions", ContainingNamespace.Name: "System" } }, Arguments: [var array] }
        && IsMemory(invocation.Type)
            ? Of(array.Value, budget)
            : null;

    private KnownBlob? Of(IOperation source, Budget budget) =>
        values.Read(source, budget) is { } value && Of(value) is { } blob ? blob.Bytes is null ? blob with { Bytes = BytesOf(source, value, budget) } : blob : null;

    /// <summary>
    /// The bytes of an array, a character for each. One that shows all its items is not changed by anyone; others tell only where they are made.
    /// </summary>
    private string? BytesOf(IOperation source, KnownValue value, Budget budget) => (value, source) switch
    {
        (not KnownCollection { Max: <= MaxBytes }, _) => null,
        (KnownCollection { ShowsAll: true, Items: var items }, _) => OfItems(items, budget),
        (KnownCollection { Max: { } count }, IArrayCreationOperation) => new string('\0', count),
        (_, IInvocationOperation { TargetMethod.Name: "ToArray", Instance: IUtf8StringOperation { Value: var text } }) => OfText(text),
        (_, IInvocationOperation { TargetMethod.Name: "GetBytes", Arguments: [var argument] }) => values.Read(argument.Value, budget) is KnownText { Text: var text } ? OfText(text) : null,
        _ => null,
    };

    private string? OfItems(ImmutableArray<IOperation> items, Budget budget)
    {
        var bytes = new StringBuilder();
        foreach (var item in items)
        {
            if (values.Read(item, budget) is not KnownNumber { Count: { } number })
                return null;
            bytes.Append((char)number);
        }

        return bytes.ToString();
    }

    private static string OfText(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(static unit => (char)unit));

    private static KnownBlob? OfOne(KnownValue value) => value switch
    {
        KnownNull => KnownBlob.Empty,
        KnownBlob blob => blob,
        KnownCollection bytes => new KnownBlob(bytes.Min, bytes.Max),
        _ => null,
    };
}
