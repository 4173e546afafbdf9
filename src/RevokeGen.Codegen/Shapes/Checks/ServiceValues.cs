using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The values of traits on services and errors.</summary>
internal static class ServiceValues
{
    public static void AwsService(TraitUse use)
    {
        if (use.ExpectObject() is { } value)
            use.ExpectText(value, "sdkId");
    }

    public static void SigV4(TraitUse use)
    {
        if (use.ExpectObject() is { } value)
            use.ExpectText(value, "name");
    }

    public static void Error(TraitUse use)
    {
        if (use.Value.Text is not ("client" or "server"))
            use.Report("it is neither client nor server");
    }

    public static void Retryable(TraitUse use)
    {
        TextValues.Annotation(use);
        use.ExpectFlag(use.Value, "throttling");
    }

    public static void QueryError(TraitUse use)
    {
        if (use.ExpectObject() is not { } value)
            return;
        use.ExpectText(value, "code");
        if ((value["httpResponseCode"] as NumberNode)?.Integer is not (>= 100 and <= 599))
            use.Report("'httpResponseCode' is no HTTP status from 100 to 599", value["httpResponseCode"] ?? value);
    }
}
