using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using RevokeGen.Codegen.Emit;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Writes a request as C#, each value in one of the forms that the compiler knows as constant.</summary>
internal sealed class RequestWriter
{
    private readonly StringBuilder _fields = new();
    private readonly StringBuilder _locals = new();
    private readonly StringBuilder _code = new();
    private readonly List<WrittenPlace> _places = [];
    private int _constants;

    public static WrittenRequest Write(RequestValue.Structure request)
    {
        var writer = new RequestWriter();
        writer.Value(request, new(TypeKind.Structure, request.Plan.Name), null, "", isNullable: false, needsType: true);
        return new(writer._fields.ToString(), writer._locals.ToString(), writer._code.ToString(), writer._places);
    }

    private void Value(RequestValue value, TypePlan type, ValueRules? rules, string path, bool isNullable, bool needsType)
    {
        var (start, place) = (_code.Length, _places.Count);
        _places.Add(null!);
        switch (value)
        {
            case RequestValue.Null:
                _code.Append(isNullable ? "null" : value.Form % 2 == 0 ? "null!" : "default!");
                break;
            case RequestValue.Text text:
                Text(text);
                break;
            case RequestValue.Scalar scalar:
                Scalar(scalar, type);
                break;
            case RequestValue.Blob blob:
                Blob(blob, needsType);
                break;
            case RequestValue.Enum constant:
                _code.Append((constant.Form % 4, constant.Property) switch
                {
                    (0 or 1, { } property) => $"{type.Name}.{property}",
                    (2, _) when !needsType => constant.Wire,
                    _ => $"new {type.Name}({constant.Wire})",
                });
                break;
            case RequestValue.List list:
                List(list, type, rules, path);
                break;
            case RequestValue.Map map:
                Map(map, type, rules, path);
                break;
            case RequestValue.Structure structure:
                Structure(structure, path, needsType);
                break;
            case RequestValue.Union union:
                Union(union, path, needsType);
                break;
        }

        _places[place] = new(path, TextSpan.FromBounds(start, _code.Length), [.. ConditionsOf(value), .. rules?.Conditions.Select(static condition => condition.Name) ?? []]);
    }

    private static IEnumerable<string> ConditionsOf(RequestValue value) => (value switch
    {
        RequestValue.Structure structure => structure.Plan.Rules.Conditions,
        RequestValue.Union union => union.Plan.Rules.Conditions,
        _ => [],
    }).Select(static condition => condition.Name);

    private void Text(RequestValue.Text text)
    {
        var literal = Literal.Text(text.Value);
        switch (text.Form % 8)
        {
            case 0 when text.Value.Length == 0:
                _code.Append("string.Empty");
                break;
            case 0 or 1 when text.Value.Length > 1:
                _code.Append(Literal.Text(text.Value[..1])).Append(" + ").Append(Literal.Text(text.Value[1..]));
                break;
            case 2:
                _code.Append(Local("string", literal));
                break;
            case 3:
                _code.Append("$\"{").Append(Local("string", literal)).Append("}\"");
                break;
            case 4:
                _code.Append(Field("string", literal));
                break;
            case 5 when text.Value.Length > 0 && text.Value.All(unit => unit == text.Value[0]):
                _code.Append($"new string('{(text.Value[0] == '\'' ? "\\'" : Literal.Escaped(text.Value[..1]))}', {text.Value.Length})");
                break;
            default:
                _code.Append(literal);
                break;
        }
    }

    private void Scalar(RequestValue.Scalar scalar, TypePlan type)
    {
        var isConstant = type.Kind is TypeKind.Boolean or TypeKind.Byte or TypeKind.Short or TypeKind.Integer or TypeKind.Long or TypeKind.Float or TypeKind.Double;
        _code.Append((scalar.Form % 4) switch
        {
            0 when isConstant => Local(TypeNames.Of(type), scalar.Code),
            1 when isConstant => Field(TypeNames.Of(type), scalar.Code),
            _ => scalar.Code,
        });
    }

    private void Blob(RequestValue.Blob blob, bool needsType) => _code.Append((blob.Form % 5) switch
    {
        0 when blob.Length == 0 => "global::System.ReadOnlyMemory<byte>.Empty",
        1 when blob.Length is > 0 and < 9 && !needsType => $"new byte[] {{ {string.Join(", ", Enumerable.Range(0, blob.Length))} }}",
        2 when blob.Length < 200 && !needsType => $"\"{new string('a', blob.Length)}\"u8.ToArray()",
        3 when !needsType => $"new byte[{blob.Length}]",
        _ => $"new global::System.ReadOnlyMemory<byte>(new byte[{blob.Length}])",
    });

    private void List(RequestValue.List list, TypePlan type, ValueRules? rules, string path)
    {
        var item = TypeNames.Item(type);
        var canInfer = list.Items.Length > 0 && type.Item!.Kind == TypeKind.String && !type.IsSparse && list.Items.Any(static value => value is RequestValue.Text);
        var (before, after) = (list.Form % 7) switch
        {
            0 when list.Items.Length == 0 => ($"global::System.Array.Empty<{item}>()", ""),
            1 => ($"new {item}[] {{ ", " }"),
            // What starts with a bracket is taken for an index there.
            2 when type.Item!.Kind != TypeKind.List => ($"new global::System.Collections.Generic.List<{item}> {{ ", " }"),
            3 when canInfer => ("new[] { ", " }"),
            4 => ($"new {item}[] {{ ", " }.ToList()"),
            5 => ($"new {item}[] {{ ", " }.ToImmutableArray()"),
            6 => ($"[.. new {item}[] {{ ", " }]"),
            _ => ("[", "]"),
        };
        _code.Append(before);
        for (var index = 0; index < list.Items.Length; index++)
        {
            _code.Append(index == 0 ? "" : ", ");
            Value(list.Items[index], type.Item!, rules?.Item, $"{path}[{index}]", type.IsSparse, needsType: false);
        }

        _code.Append(after);
    }

    private void Map(RequestValue.Map map, TypePlan type, ValueRules? rules, string path)
    {
        _code.Append($"new global::System.Collections.Generic.Dictionary<string, {TypeNames.Item(type)}> {{ ");
        var isIndexed = map.Form % 2 == 0;
        foreach (var entry in map.Entries)
        {
            var inner = $"{path}[\"{entry.Key.Value}\"]";
            _code.Append(isIndexed ? "[" : "{ ");
            Value(entry.Key, new(TypeKind.String), rules?.Key, inner, isNullable: false, needsType: false);
            _code.Append(isIndexed ? "] = " : ", ");
            Value(entry.Value, type.Item!, rules?.Item, inner, type.IsSparse, needsType: false);
            _code.Append(isIndexed ? ", " : " }, ");
        }

        _code.Append('}').Append(map.Form % 5 == 0 ? ".ToImmutableDictionary()" : "");
    }

    private void Structure(RequestValue.Structure structure, string path, bool needsType)
    {
        _code.Append(needsType || structure.Form % 2 == 0 ? $"new {structure.Plan.Name}()" : "new()");
        if (structure.Members.Length > 0)
            _code.Append(" { ");
        foreach (var (index, member) in structure.Members.Index())
        {
            _code.Append(index == 0 ? "" : ", ").Append(member.Plan.Property).Append(" = ");
            Value(member.Value, member.Plan.Type, member.Plan.Rules, Join(path, member.Plan.Name), !member.Plan.IsRequired, needsType: false);
        }

        _code.Append(structure.Members.Length > 0 ? " }" : "");
    }

    private void Union(RequestValue.Union union, string path, bool needsType)
    {
        var (variant, inner) = (union.Variant, Join(path, union.Variant.Name));
        // Without a wrapper the payload becomes the union by itself; with one, the wrapper does.
        var (before, after) = needsType || union.Form % 2 == 0 ? ($"new {union.Plan.Name}(", ")") : ("", "");
        if (variant.Wrapper.Length > 0)
            (before, after) = ($"{before}new {union.Plan.Name}.{variant.Wrapper}(", ")" + after);
        _code.Append(before);
        Value(union.Payload, variant.Type, variant.Rules, inner, isNullable: false, needsType: variant.Wrapper.Length == 0);
        _code.Append(after);
    }

    private static string Join(string path, string member) => path.Length == 0 ? member : path + "." + member;

    private string Local(string type, string value)
    {
        var name = "local" + ++_constants;
        _locals.Append($"const {type} {name} = {value};\n");
        return name;
    }

    private string Field(string type, string value)
    {
        var name = "Field" + ++_constants;
        _fields.Append($"private const {type} {name} = {value};\n");
        return name;
    }
}
