using System;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RevokeGen.Tests.Analysis.Correct;

/// <summary>Writes the JSON of an example as C# constants of the emitted types, as a person would who copies it.</summary>
internal static class ExampleWriter
{
    /// <summary>The expression.</summary>
    /// <exception cref="NotSupportedException">The example is not of the type, or the type has no constants.</exception>
    public static string Write(JsonElement value, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
            return Write(value, inner);
        return type.SpecialType switch
        {
            SpecialType.System_String when value.ValueKind == JsonValueKind.String => Literal(value.GetString()!),
            SpecialType.System_String => Literal(value.GetRawText()),
            SpecialType.System_Boolean => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(),
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_SByte or SpecialType.System_Double => Number(value),
            SpecialType.System_Single => Number(value) + "f",
            SpecialType.System_Decimal => Number(value) + "m",
            _ => Named(value, (INamedTypeSymbol)type),
        };
    }

    private static string Named(JsonElement value, INamedTypeSymbol type) => (type.Name, value.ValueKind) switch
    {
        ("DateTimeOffset", JsonValueKind.Number) => $"System.DateTimeOffset.FromUnixTimeMilliseconds({(long)(value.GetDouble() * 1000)})",
        ("DateTimeOffset", JsonValueKind.String) => $"System.DateTimeOffset.Parse({Literal(value.GetString()!)}, System.Globalization.CultureInfo.InvariantCulture)",
        ("ReadOnlyMemory", JsonValueKind.String) => Literal(value.GetString()!) + "u8.ToArray()",
        ("Stream", JsonValueKind.String) => $"new System.IO.MemoryStream({Literal(value.GetString()!)}u8.ToArray())",
        ("IReadOnlyList", JsonValueKind.Array) => $"[{string.Join(", ", value.EnumerateArray().Select(item => Write(item, type.TypeArguments[0])))}]",
        ("IReadOnlyDictionary", JsonValueKind.Object) => Map(value, type),
        (_, JsonValueKind.Object) when Has(type, "ClosedUnionAttribute") => Union(value, type),
        (_, JsonValueKind.Object) when type.TypeKind == TypeKind.Class => Structure(value, type),
        (_, JsonValueKind.String or JsonValueKind.Number) when type.TypeKind == TypeKind.Struct => Enum(value, type),
        var (name, kind) => throw new NotSupportedException($"{kind} for {name}"),
    };

    private static string Map(JsonElement value, INamedTypeSymbol type) =>
        $"new System.Collections.Generic.Dictionary<{Name(type.TypeArguments[0])}, {Name(type.TypeArguments[1])}> {{ {string.Join(", ", value.EnumerateObject().Select(entry => $"[{Literal(entry.Name)}] = {Write(entry.Value, type.TypeArguments[1])}"))} }}";

    private static string Structure(JsonElement value, INamedTypeSymbol type)
    {
        var members = type.GetMembers().OfType<IPropertySymbol>().Where(static property => TextOf(property, "SmithyMemberAttribute") is not null)
            .ToDictionary(static property => TextOf(property, "SmithyMemberAttribute")!, StringComparer.Ordinal);
        var set = value.EnumerateObject().Select(member => members.TryGetValue(member.Name, out var property)
            ? $"{property.Name} = {Write(member.Value, property.Type)}"
            : throw new NotSupportedException($"{type.Name} has no {member.Name}"));
        return $"new {Name(type)} {{ {string.Join(", ", set)} }}";
    }

    private static string Union(JsonElement value, INamedTypeSymbol type)
    {
        var member = value.EnumerateObject().Single();
        var constructor = type.InstanceConstructors.SingleOrDefault(constructor => TextOf(constructor, "UnionVariantAttribute") == member.Name)
            ?? throw new NotSupportedException($"{type.Name} has no {member.Name}");
        var payload = (ITypeSymbol)constructor.Parameters[0].Type;
        // Of two variants that hold the same type, each has a wrapper.
        return payload is INamedTypeSymbol { IsRecord: true } wrapper && SymbolEqualityComparer.Default.Equals(wrapper.ContainingType, type)
            ? $"new {Name(type)}(new {Name(wrapper)}({Write(member.Value, wrapper.InstanceConstructors.First(static one => one.Parameters.Length == 1).Parameters[0].Type)}))"
            : $"new {Name(type)}({Write(member.Value, payload)})";
    }

    private static string Enum(JsonElement value, INamedTypeSymbol type)
    {
        var wire = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.GetString()!;
        var member = type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property.IsStatic && TextOf(property, "EnumValueAttribute") == wire);
        if (member is not null)
            return $"{Name(type)}.{member.Name}";
        return $"new {Name(type)}({(value.ValueKind == JsonValueKind.Number ? wire : Literal(wire))})";
    }

    private static string Number(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);

    public static string? TextOf(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().FirstOrDefault(data => data.AttributeClass?.Name == attribute)?.ConstructorArguments[0].Value?.ToString();
}
