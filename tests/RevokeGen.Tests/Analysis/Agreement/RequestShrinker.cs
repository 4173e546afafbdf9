using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace RevokeGen.Tests.Analysis.Agreement;

/// <summary>Makes smaller requests of one that fails, each with one thing less or plainer.</summary>
internal static class RequestShrinker
{
    public static IEnumerable<RequestValue.Structure> Of(RequestValue.Structure request) => Smaller(request).Cast<RequestValue.Structure>();

    private static IEnumerable<RequestValue> Smaller(RequestValue value) => value switch
    {
        RequestValue.Structure structure => Structure(structure),
        RequestValue.List list => List(list),
        RequestValue.Map map => Map(map),
        RequestValue.Union union => Smaller(union.Payload).Select(payload => union with { Payload = payload }).Concat(Plain(value)),
        RequestValue.Text { Value.Length: > 1 } text => [text with { Value = text.Value[..(text.Value.Length / 2)] }, .. Plain(value)],
        RequestValue.Blob { Length: > 1 } blob => [blob with { Length = blob.Length / 2 }, .. Plain(value)],
        _ => Plain(value),
    };

    private static IEnumerable<RequestValue> Plain(RequestValue value) => value.Form == Plainest(value) ? [] : [value with { Form = Plainest(value) }];

    // The form after all the others is the one that people write.
    private static int Plainest(RequestValue value) => value is RequestValue.Text ? 7 : value is RequestValue.Enum ? 0 : 1000;

    private static IEnumerable<RequestValue> Structure(RequestValue.Structure structure)
    {
        var optional = structure.Members.Where(static member => !member.Plan.IsRequired).ToList();
        if (optional.Count > 3)
        {
            yield return structure with { Members = structure.Members.RemoveRange(optional.Take(optional.Count / 2)) };
            yield return structure with { Members = structure.Members.RemoveRange(optional.Skip(optional.Count / 2)) };
        }

        for (var index = 0; index < structure.Members.Length; index++)
        {
            if (!structure.Members[index].Plan.IsRequired)
                yield return structure with { Members = structure.Members.RemoveAt(index) };
        }

        for (var index = 0; index < structure.Members.Length; index++)
        {
            foreach (var smaller in Smaller(structure.Members[index].Value))
                yield return structure with { Members = structure.Members.SetItem(index, structure.Members[index] with { Value = smaller }) };
        }

        foreach (var plain in Plain(structure))
            yield return plain;
    }

    private static IEnumerable<RequestValue> List(RequestValue.List list)
    {
        if (list.Items.Length > 3)
        {
            yield return list with { Items = list.Items[..(list.Items.Length / 2)] };
            yield return list with { Items = list.Items[(list.Items.Length / 2)..] };
        }

        for (var index = 0; index < list.Items.Length; index++)
            yield return list with { Items = list.Items.RemoveAt(index) };
        for (var index = 0; index < list.Items.Length; index++)
        {
            foreach (var smaller in Smaller(list.Items[index]))
                yield return list with { Items = list.Items.SetItem(index, smaller) };
        }

        foreach (var plain in Plain(list))
            yield return plain;
    }

    private static IEnumerable<RequestValue> Map(RequestValue.Map map)
    {
        for (var index = 0; index < map.Entries.Length; index++)
            yield return map with { Entries = map.Entries.RemoveAt(index) };
        for (var index = 0; index < map.Entries.Length; index++)
        {
            foreach (var smaller in Smaller(map.Entries[index].Value))
                yield return map with { Entries = map.Entries.SetItem(index, map.Entries[index] with { Value = smaller }) };
        }

        foreach (var plain in Plain(map))
            yield return plain;
    }
}
