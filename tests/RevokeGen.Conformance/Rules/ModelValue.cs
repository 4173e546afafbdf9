using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Rules;

/// <summary>Emitted values as the JSON objects that expressions are about: the model's member names, nothing for null.</summary>
internal static class ModelValue
{
    public static object? Of(object? value) => value switch
    {
        null or string or bool => value,
        int or long => Convert.ToInt64(value, null),
        _ when IsEnum(value) => value.GetType().GetProperty("Value")!.GetValue(value),
        IEnumerable items => items.Cast<object?>().Select(Of).ToList(),
        _ => Members(value).ToDictionary(static member => member.Name, static member => Of(member.Value), StringComparer.Ordinal),
    };

    /// <summary>The members that a structure or union holds, in the model's order.</summary>
    public static IEnumerable<(string Name, object Value, PropertyInfo Property)> Members(object value) =>
        from property in value.GetType().GetProperties()
        let member = property.GetCustomAttribute<SmithyMemberAttribute>()
        where member is not null
        let held = property.GetValue(value)
        where held is not null
        select (member.Name, held, property);

    public static bool IsShape(object value) => value.GetType().IsClass && value.GetType().GetCustomAttribute<SmithyShapeAttribute>() is not null;

    private static bool IsEnum(object value) => value.GetType() is { IsValueType: true } type && type.GetCustomAttribute<SmithyShapeAttribute>() is not null;
}
