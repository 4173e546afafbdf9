using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads what is known of an expression's value. Anything not listed here is undecided.</summary>
internal sealed class KnownValueReader
{
    /// <summary>How many variables and nested collections a value is followed through. Also ends what would go in circles.</summary>
    private const int MaxDepth = 16;

    /// <summary>A longer <c>new string(...)</c> is undecided rather than made.</summary>
    private const int MaxTextLength = 1_000_000;

    private readonly Facts _facts;
    private readonly Conversions _conversions;
    private readonly KnownCollectionReader _collections;

    public KnownValueReader(Facts facts, Conversions conversions)
    {
        _facts = facts;
        _conversions = conversions;
        _collections = new KnownCollectionReader(this);
    }

    public KnownValue? Read(IOperation operation) => Read(operation, MaxDepth);

    public KnownValue? Read(IOperation operation, int depth)
    {
        if (depth == 0)
            return null;
        if (operation.ConstantValue is { HasValue: true } constant)
            return FromConstant(constant.Value, operation.Type);
        var inner = _conversions.Unwrap(operation);
        if (!ReferenceEquals(inner, operation))
            return Read(inner, depth);
        return operation switch
        {
            IDefaultValueOperation { Type: { } type } => IsNullable(type) ? KnownNull.Instance : null,
            IConversionOperation { IsTryCast: true } cast => Read(cast.Operand, depth - 1) as KnownNull,
            IObjectCreationOperation creation => FromCreation(creation, depth),
            IPropertyReferenceOperation { Instance: null } reference => FromProperty(reference.Property),
            IFieldReferenceOperation reference => FromField(reference, depth),
            ILocalReferenceOperation reference => ThroughVariable(SingleAssignment.Of(reference), depth),
            _ => _collections.Read(operation, depth),
        };
    }

    private static KnownValue? FromConstant(object? value, ITypeSymbol? type) => value switch
    {
        null => KnownNull.Instance,
        string text => new KnownText(text),
        _ when type?.TypeKind == TypeKind.Enum => null,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            new KnownNumber(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        float or double => FromFloat(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private static KnownNumber? FromFloat(double value) =>
        Math.Abs(value) < (double)decimal.MaxValue / 2 ? new KnownNumber((decimal)value) : null;

    private static bool IsNullable(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private KnownValue? FromCreation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Constructor is not { } constructor)
            return null;
        if (constructor.ContainingType.SpecialType == SpecialType.System_String)
            return FromRepetition(creation);
        if (_facts.MakesEnum(constructor))
            return creation.Arguments.Length == 1 && Read(creation.Arguments[0].Value, depth - 1) is (KnownText or KnownNumber) and var known ? known : null;
        return _collections.Read(creation, depth);
    }

    private static KnownText? FromRepetition(IObjectCreationOperation creation) =>
        creation.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: char character } }, { Value.ConstantValue: { HasValue: true, Value: int count } }]
        && count is >= 0 and <= MaxTextLength
            ? new KnownText(new string(character, count))
            : null;

    private KnownValue? FromProperty(IPropertySymbol property)
    {
        if (KnownCollectionReader.IsEmptyMember(property))
            return KnownCollection.Empty;
        return _facts.EnumValueOf(property) is { } wire ? FromConstant(wire, type: null) : null;
    }

    private KnownValue? FromField(IFieldReferenceOperation reference, int depth)
    {
        if (reference.Field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
            return new KnownText("");
        if (KnownCollectionReader.IsEmptyMember(reference.Field))
            return KnownCollection.Empty;
        return ThroughVariable(FieldInitializer.Of(reference), depth);
    }

    /// <summary>The items stay where they were written, and so does a finding on them; here only the count passes on.</summary>
    private KnownValue? ThroughVariable(IOperation? initializer, int depth) => initializer is null ? null : Read(initializer, depth - 1) switch
    {
        KnownCollection { IsFixed: false } => null,
        KnownCollection collection => collection with { Items = [], Entries = [] },
        var value => value,
    };
}
