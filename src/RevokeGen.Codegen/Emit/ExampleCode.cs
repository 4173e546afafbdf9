using System.Globalization;
using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>The C# of values in examples, in the short names that a person writes.</summary>
/// <param name="space">The emitted namespace, which stands before names that the SDK's implicit usings have too.</param>
internal sealed class ExampleCode(string space)
{
    /// <summary>The value on one line.</summary>
    public string Of(ExampleValue value) => value.Form switch
    {
        ExampleForm.Null => "null",
        ExampleForm.Text => Literal.Text(value.Text),
        ExampleForm.Literal => value.Text + Suffix(value.Type.Kind),
        ExampleForm.Moment => Moment(long.Parse(value.Text, CultureInfo.InvariantCulture)),
        ExampleForm.Base64 => Bytes(value, $"Convert.FromBase64String({Literal.Text(value.Text)})"),
        ExampleForm.Utf8 => Bytes(value, $"{Literal.Text(value.Text)}u8.ToArray()"),
        ExampleForm.Known => $"{Name(value.Type.Name)}.{value.Text}",
        ExampleForm.Unknown => $"new {Name(value.Type.Name)}({(value.Type.Kind == TypeKind.IntEnum ? value.Text : Literal.Text(value.Text))})",
        ExampleForm.List => $"[{string.Join(", ", value.Parts.Select(part => Of(part.Value)))}]",
        ExampleForm.Variant => Variant(value),
        _ when value.Parts.Count == 0 => New(value) + (value.Form == ExampleForm.Map || value.Text.Length > 0 ? "()" : ""),
        _ => $"{New(value)} {{ {string.Join(", ", value.Parts.Select(part => Start(value, part) + Of(part.Value)))} }}",
    };

    /// <summary>How a structure or map begins. Where its type is known anyway it is not named.</summary>
    public string New(ExampleValue value) => value switch
    {
        { Form: ExampleForm.Map } => $"new Dictionary<string, {ItemOf(value.Type)}>",
        { Text.Length: > 0 } => $"new {Name(value.Text)}",
        _ => "new()",
    };

    /// <summary>What stands before a part.</summary>
    public static string Start(ExampleValue value, ExamplePart part) => value.Form switch
    {
        ExampleForm.Structure => $"{part.Name} = ",
        ExampleForm.Map => $"[{Literal.Text(part.Name)}] = ",
        _ => "",
    };

    /// <summary>What stands around the payload of a variant. A structure that no other variant holds becomes the union by itself.</summary>
    public (string Start, string End) AroundPayload(ExampleValue variant) =>
        variant.Text.Length > 0 ? ($"new {Name(variant.Type.Name)}.{variant.Text}(", ")")
        : variant.Parts[0].Value.Form == ExampleForm.Structure ? ("", "")
        : ($"new {Name(variant.Type.Name)}(", ")");

    private static string Bytes(ExampleValue value, string array) => value.Type.Kind == TypeKind.Stream ? $"new MemoryStream({array})" : array;

    private string Variant(ExampleValue value)
    {
        var (start, end) = AroundPayload(value);
        return start + Of(value.Parts[0].Value) + end;
    }

    // A literal of another type would leave the choice among a union's constructors open.
    private static string Suffix(TypeKind kind) => kind switch
    {
        TypeKind.Long => "L",
        TypeKind.Float => "F",
        TypeKind.Double => "D",
        _ => "",
    };

    private static string Moment(long milliseconds)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        var fraction = moment.Millisecond == 0 ? "" : $"{moment.Millisecond.ToString(CultureInfo.InvariantCulture)}, ";
        return $"new DateTimeOffset({moment.ToString("yyyy, M, d, H, m, s", CultureInfo.InvariantCulture)}, {fraction}TimeSpan.Zero)";
    }

    private string Name(string type) => ImplicitNames.Has(type) ? $"{space}.{type}" : type;

    private string ItemOf(TypePlan collection) => TypeOf(collection.Item!) + (collection.IsSparse ? "?" : "");

    private string TypeOf(TypePlan type) => type.Kind switch
    {
        TypeKind.List => $"IReadOnlyList<{ItemOf(type)}>",
        TypeKind.Map => $"IReadOnlyDictionary<string, {ItemOf(type)}>",
        TypeKind.Timestamp => nameof(DateTimeOffset),
        TypeKind.Blob => "ReadOnlyMemory<byte>",
        _ when type.Name.Length > 0 => Name(type.Name),
        _ => TypeNames.Qualified(type),
    };
}
