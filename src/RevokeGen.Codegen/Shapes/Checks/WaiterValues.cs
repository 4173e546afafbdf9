using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The value of <c>waitable</c>. Its expressions are another check's concern.</summary>
internal static class WaiterValues
{
    private static readonly string[] States = ["success", "failure", "retry"];
    private static readonly string[] Matchers = ["success", "errorType", "output", "inputOutput"];
    private static readonly string[] Comparators = ["stringEquals", "booleanEquals", "allStringEquals", "anyStringEquals"];

    public static void Check(TraitUse use)
    {
        foreach (var waiter in use.ExpectObject()?.Members ?? [])
        {
            if (waiter.Name.Length == 0 || waiter.Name[0] is < 'A' or > 'Z' || !waiter.Name.All(IsLetterOrDigit))
                use.Report($"'{waiter.Name}' is no name of a waiter: such begins with a capital letter, and has letters and digits only", waiter.Value);
            if (use.ExpectObject(waiter.Value) is { } value)
                CheckWaiter(use, value);
        }
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static void CheckWaiter(TraitUse use, ObjectNode waiter)
    {
        if (waiter["acceptors"] is ArrayNode { Items.Count: > 0 } acceptors)
        {
            foreach (var acceptor in acceptors.Items)
                CheckAcceptor(use, acceptor);
            if (acceptors.Items.All(static acceptor => acceptor["state"]?.Text is "failure" or "retry"))
                use.Report("no acceptor has the state 'success', so it would never be waited for with success", acceptors);
        }
        else
        {
            use.Report("'acceptors' is no array with at least one acceptor", waiter["acceptors"] ?? waiter);
        }

        CheckDelays(use, waiter);
    }

    private static void CheckDelays(TraitUse use, ObjectNode waiter)
    {
        foreach (var key in (string[])["minDelay", "maxDelay"])
        {
            if (waiter[key] is { } delay && (delay as NumberNode)?.Integer is not > 0)
                use.Report($"'{key}' is no number of seconds above 0", delay);
        }

        var min = Seconds(waiter["minDelay"], WaiterDefaults.MinDelay);
        var max = Seconds(waiter["maxDelay"], WaiterDefaults.MaxDelay);
        if (min > max)
            use.Report($"'minDelay' is {Text(min)} and above 'maxDelay', which is {Text(max)}", waiter["minDelay"] ?? waiter["maxDelay"]);
    }

    private static long? Seconds(SpecNode? delay, int otherwise) => delay is null ? otherwise : (delay as NumberNode)?.Integer;

    private static string Text(long? number) => number.GetValueOrDefault().ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static void CheckAcceptor(TraitUse use, SpecNode acceptor)
    {
        if (use.ExpectText(acceptor, "state") is { } state && Array.IndexOf(States, state) < 0)
            use.Report($"there is no state '{state}'; the states are success, failure and retry", acceptor["state"]);
        if (acceptor["matcher"] is not ObjectNode { Members.Count: 1 } matcher || Array.IndexOf(Matchers, matcher.Members[0].Name) < 0)
        {
            use.Report("'matcher' has one key, which is success, errorType, output or inputOutput", acceptor["matcher"] ?? acceptor);
            return;
        }

        use.ExpectFlag(matcher, "success");
        use.ExpectText(matcher, "errorType", isRequired: false);
        foreach (var key in (string[])["output", "inputOutput"])
        {
            if (matcher[key] is { } output)
                CheckPathMatcher(use, output);
        }
    }

    private static void CheckPathMatcher(TraitUse use, SpecNode output)
    {
        use.ExpectText(output, "path");
        if (output["expected"] is not StringNode)
            use.Report("'expected' is missing, or is no string", output["expected"] ?? output);
        if (use.ExpectText(output, "comparator") is { } comparator && Array.IndexOf(Comparators, comparator) < 0)
            use.Report($"there is no comparator '{comparator}'", output["comparator"]);
        if (output["comparator"]?.Text == "booleanEquals" && output["expected"] is StringNode { Value: not ("true" or "false") } expected)
            use.Report("'expected' of booleanEquals is neither 'true' nor 'false'", expected);
    }
}
