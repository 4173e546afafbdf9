using System;
using System.Reflection;

namespace RevokeGen.Runtime.Servers;

/// <summary>The type of an error as documents name it that say it in full: by the absolute id of its shape.</summary>
internal static class ErrorType
{
    /// <summary>The absolute id; the name alone of an error that the spec does not have.</summary>
    public static string Of(ServiceException exception) =>
        exception.GetType().GetCustomAttribute<SmithyShapeAttribute>()?.Id is { } id && id.EndsWith("#" + exception.ShapeName, StringComparison.Ordinal) ? id : exception.ShapeName;
}
