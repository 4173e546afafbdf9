using RevokeGen.Runtime.Retries;

namespace RevokeGen.Runtime.Tests.Retries;

public sealed class ErrorClassifierTests
{
    [Theory]
    [InlineData("Throttling", 400, ErrorClass.Throttling)]
    [InlineData("ThrottledException", 429, ErrorClass.Throttling)]
    [InlineData("SlowDown", 503, ErrorClass.Throttling)]
    [InlineData("", 429, ErrorClass.Throttling)]
    [InlineData("RequestTimeout", 400, ErrorClass.Retryable)]
    [InlineData("", 500, ErrorClass.Retryable)]
    [InlineData("Whatever", 502, ErrorClass.Retryable)]
    [InlineData("Whatever", 503, ErrorClass.Retryable)]
    [InlineData("Whatever", 504, ErrorClass.Retryable)]
    [InlineData("Whatever", 501, ErrorClass.Permanent)]
    [InlineData("AccessDeniedException", 400, ErrorClass.Permanent)]
    [InlineData("throttling", 400, ErrorClass.Permanent)]
    public void Class_follows_code_then_status(string code, int status, ErrorClass expected) =>
        Assert.Equal(expected, ErrorClassifier.Classify(new ErrorResponse(code, null, status, null)));

    [Fact]
    public void Spec_outranks_the_common_codes()
    {
        var exception = new ServiceException(new ErrorResponse("Throttling", null, 503, null), ErrorClass.Permanent);

        Assert.False(exception.IsRetryable);
    }
}
