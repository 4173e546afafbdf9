using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Reads strings that are put together of known ones, and <c>new string('x', 300)</c>.</summary>
internal sealed class TextReader(KnownValueReader values)
{
    /// <summary>A longer string is undecided rather than made.</summary>
    private const int MaxLength = 1_000_000;

    public KnownText? Read(IBinaryOperation binary, Budget budget) =>
        binary is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, OperatorMethod: null or { ContainingType.SpecialType: SpecialType.System_String } }
            ? Join(Part(binary.LeftOperand, budget), Part(binary.RightOperand, budget))
            : null;

    public KnownText? Read(IInterpolatedStringOperation interpolated, Budget budget) => interpolated.Type?.SpecialType == SpecialType.System_String
        ? Join([.. interpolated.Parts.Select(part => part switch
        {
            IInterpolatedStringTextOperation text => Part(text.Text, budget),
            IInterpolationOperation { Alignment: null, FormatString: null } hole => Part(hole.Expression, budget),
            _ => null,
        })])
        : null;

    public KnownText? Read(IObjectCreationOperation creation, Budget budget) =>
        creation.Arguments is [{ Value.ConstantValue: { HasValue: true, Value: char character } }, var argument]
        && values.Read(argument.Value, budget) is KnownNumber { Count: { } count and <= MaxLength }
            ? new KnownText(new string(character, count))
            : null;

    /// <summary>Null adds nothing. A number is written as the culture of the machine wants it.</summary>
    private string? Part(IOperation operation, Budget budget) => values.Read(operation, budget) switch
    {
        KnownNull => "",
        KnownText text => text.Text,
        _ => null,
    };

    private static KnownText? Join(params string?[] parts) =>
        parts.All(part => part is not null) && parts.Sum(part => (long)part!.Length) <= MaxLength ? new KnownText(string.Concat(parts)) : null;
}
