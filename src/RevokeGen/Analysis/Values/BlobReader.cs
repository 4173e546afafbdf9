using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads how many bytes a <c>ReadOnlyMemory&lt;byte&gt;</c> has.</summary>
internal sealed class BlobReader(KnownValueReader values)
{
    public static bool IsMemory(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "ReadOnlyMemory" or "Memory", TypeArguments: [{ SpecialType: SpecialType.System_Byte }], ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    public static bool IsConversion(IConversionOperation conversion) => conversion.OperatorMethod is { } method && IsMemory(method.ContainingType);

    /// <summary>The blob of an array or another blob; a null array makes an empty one.</summary>
    public static KnownBlob? Of(KnownValue value)
    {
        var blobs = KnownAlternatives.Each(value).Select(OfOne).OfType<KnownBlob>().ToList();
        if (blobs.Count < KnownAlternatives.Each(value).Length)
            return null;
        return new KnownBlob(blobs.Min(blob => blob.Min), blobs.Any(blob => blob.Max is null) ? null : blobs.Max(blob => blob.Max));
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

    private KnownBlob? Of(IOperation source, Budget budget) => values.Read(source, budget) is { } value ? Of(value) : null;

    private static KnownBlob? OfOne(KnownValue value) => value switch
    {
        KnownNull => KnownBlob.Empty,
        KnownBlob blob => blob,
        KnownCollection bytes => new KnownBlob(bytes.Min, bytes.Max),
        _ => null,
    };
}
