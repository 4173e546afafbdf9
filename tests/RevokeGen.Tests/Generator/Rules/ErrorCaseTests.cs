namespace RevokeGen.Tests.Generator.Rules;

/// <summary>Cases of errors that an overlay names, on the errors of a service and on the service.</summary>
public sealed class ErrorCaseTests
{
    private const string OfBroken = """
        "revokegen.rules#errorCases": {
          "Gone": { "prefixes": ["Gone.", "No more"], "contains": ["vanished"], "documentation": "It is gone." },
          "Late": { "contains": ["late"], "retryable": true, "documentation": "It comes later." },
          "TooFast": { "contains": ["fast"], "throttling": true, "documentation": "Slower." },
          "Other": { "documentation": "Anything else." },
          "Never": { "contains": ["never"], "documentation": "Behind what takes everything." }
        }
        """;

    private const string OfService = """
        "revokegen.rules#errorCases": {
          "Gone": { "code": "Missing", "documentation": "It is gone." },
          "Slow": { "code": "SlowDown", "retryable": true, "throttling": true, "documentation": "Slower." }
        }
        """;

    private const string OfBusy = "\"revokegen.rules#errorCases\": { \"Closed\": { \"prefixes\": [\"Closed\"], \"documentation\": \"Closed for good.\" } }";

    private const string Source = """
        using RevokeGen.Runtime;
        using Sample.Shop;

        internal static class Program
        {
            public static string[] Case(string code, string message)
            {
                var exception = new ShopException(new ErrorResponse(code, message, 400, null));
                return [exception.Case.ToString(), exception.IsRetryable.ToString(), exception.IsThrottling.ToString()];
            }

            private static void Main() { }
        }
        """;

    private static readonly EmittedProgram Program = new(Shop.With("restJson1", ("Broken", OfBroken), ("Shop", OfService), ("Busy", OfBusy)) with { Source = Source });

    [Theory]
    [InlineData("Broken", "Gone. For good.", "Gone", false, false)]
    [InlineData("Broken", "No more of it, it is late", "Gone", false, false)]
    [InlineData("Broken", "It has vanished", "Gone", false, false)]
    [InlineData("Broken", "It is late", "Late", true, false)]
    [InlineData("Broken", "Too fast", "TooFast", true, true)]
    [InlineData("Broken", "Too fast and too late", "Late", true, false)]
    [InlineData("Broken", "gone. LATE", "Other", false, false)]
    [InlineData("Broken", "All Gone.", "Other", false, false)]
    [InlineData("Broken", "never", "Other", false, false)]
    [InlineData("Broken", "", "Other", false, false)]
    [InlineData("Missing", "late", "Gone", false, false)]
    [InlineData("SlowDown", "", "Slow", true, true)]
    [InlineData("Busy", "Closed", "Closed", false, false)]
    [InlineData("Busy", "A moment", "None", true, true)]
    [InlineData("broken", "Gone.", "None", false, false)]
    public void The_first_case_that_fits_names_the_error_and_says_whether_to_repeat(string code, string message, string expected, bool isRetryable, bool isThrottling) =>
        Assert.Equal([expected, isRetryable.ToString(), isThrottling.ToString()], Program.Call("Case", code, message));

    [Fact]
    public void They_are_emitted_soundly() => GeneratorRun.Of(Shop.With("awsQuery", ("Broken", OfBroken), ("Shop", OfService), ("Busy", OfBusy))).ShouldBeSound();
}
