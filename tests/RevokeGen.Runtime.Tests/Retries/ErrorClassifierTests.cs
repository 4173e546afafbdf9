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

    [Theory]
    [InlineData("Old.Code", true)]
    [InlineData("NewShape", true)]
    [InlineData("old.code", false)]
    public void An_error_has_the_code_on_the_wire_and_that_of_its_shape(string code, bool expected) =>
        Assert.Equal(expected, new ServiceException(new ErrorResponse("Old.Code", null, 400, null) { ShapeName = "NewShape" }).HasCode(code));

    [Fact]
    public void Spec_outranks_the_common_codes()
    {
        var exception = new ServiceException(new ErrorResponse("Throttling", null, 503, null), ErrorClass.Permanent);

        Assert.False(exception.IsRetryable);
    }
}
