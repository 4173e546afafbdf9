using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Plans;

/// <summary>The attributes of values in endpoint rules: <c>name</c>, <c>resourceId[1]</c>, <c>[0]</c>.</summary>
internal static class EndpointAttributes
{
    /// <summary>Gets an attribute of a value that is there.</summary>
    /// <exception cref="EndpointRuleException">There is no such attribute.</exception>
    public static EndpointValue Get(EndpointValue owner, string path, TextSpot spot)
    {
        var bracket = path.IndexOf('[');
        var name = bracket < 0 ? path : path.Substring(0, bracket);
        var value = name.Length == 0 ? owner : Property(owner, name, spot);
        if (bracket < 0)
            return value;
        var index = path.EndsWith("]", StringComparison.Ordinal) ? path.Substring(bracket + 1, path.Length - bracket - 2) : "";
        if (value.Type != EndpointType.Texts || !int.TryParse(index, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var place))
            throw new EndpointRuleException($"there is no attribute {path}", spot);
        var number = new EndpointExpression(EndpointOperator.Literal, place.ToString(System.Globalization.CultureInfo.InvariantCulture), []);
        return new(new(EndpointOperator.Call, "At", [value.Code, number]), EndpointType.String, isOptional: true);
    }

    private static EndpointValue Property(EndpointValue owner, string name, TextSpot spot)
    {
        var (property, type) = (owner.Type, name) switch
        {
            (EndpointType.Partition, "name") => ("Name", EndpointType.String),
            (EndpointType.Partition, "dnsSuffix") => ("DnsSuffix", EndpointType.String),
            (EndpointType.Partition, "dualStackDnsSuffix") => ("DualStackDnsSuffix", EndpointType.String),
            (EndpointType.Partition, "supportsFIPS") => ("SupportsFips", EndpointType.Boolean),
            (EndpointType.Partition, "supportsDualStack") => ("SupportsDualStack", EndpointType.Boolean),
            (EndpointType.Partition, "implicitGlobalRegion") => ("ImplicitGlobalRegion", EndpointType.String),
            (EndpointType.Arn, "partition") => ("Partition", EndpointType.String),
            (EndpointType.Arn, "service") => ("Service", EndpointType.String),
            (EndpointType.Arn, "region") => ("Region", EndpointType.String),
            (EndpointType.Arn, "accountId") => ("AccountId", EndpointType.String),
            (EndpointType.Arn, "resourceId") => ("ResourceId", EndpointType.Texts),
            (EndpointType.Url, "scheme") => ("Scheme", EndpointType.String),
            (EndpointType.Url, "authority") => ("Authority", EndpointType.String),
            (EndpointType.Url, "path") => ("Path", EndpointType.String),
            (EndpointType.Url, "normalizedPath") => ("NormalizedPath", EndpointType.String),
            (EndpointType.Url, "isIp") => ("IsIp", EndpointType.Boolean),
            _ => throw new EndpointRuleException($"there is no attribute {name}", spot),
        };
        return new(new(EndpointOperator.Property, property, [owner.Code]), type);
    }
}
