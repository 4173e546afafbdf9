namespace RevokeGen.Runtime.Retries;

internal static class ErrorClassifier
{
    public static ErrorClass Classify(ErrorResponse error) => ErrorClass.Permanent;
}
