using RevokeGen.Codegen.Specs;

namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>The value of <c>examples</c>. What is no example is an error; one that does not fit its operation misleads readers, and is a warning.</summary>
internal static class ExampleValues
{
    private static readonly string[] Keys = ["title", "documentation", "input", "output", "error", "allowConstraintErrors"];

    public static void Check(TraitUse use)
    {
        if (use.Value is not ArrayNode examples)
        {
            use.Report("it is no array");
            return;
        }

        foreach (var item in examples.Items)
        {
            if (use.ExpectObject(item) is { } example)
                Check(use, example);
        }
    }

    private static void Check(TraitUse use, ObjectNode example)
    {
        if (example["title"] is not StringNode)
            use.Report("'title' is missing, or is no string", example["title"] ?? example);
        if (example["documentation"] is { } documentation and not StringNode)
            use.Report("'documentation' is no string", documentation);
        use.ExpectFlag(example, "allowConstraintErrors");
        if (example["output"] is not null && example["error"] is { } both)
            use.Report("it has both 'output' and 'error', and a call ends with one of them", both);

        var title = example["title"]?.Text ?? "";
        foreach (var key in example.Members)
        {
            if (Array.IndexOf(Keys, key.Name) < 0)
                use.ReportExample(title, $"an example has no key '{key.Name}'; the keys are {string.Join(", ", Keys)}", key.NameSpot);
        }

        var message = new ExampleMessage(use, title, example["allowConstraintErrors"] is BooleanNode { Value: true });
        if (example["input"] is { } input)
            message.Check(input, use.Shape.Input, "input");
        if (example["output"] is { } output)
            message.Check(output, use.Shape.Output, "output");
        if (example["error"] is { } error)
            CheckError(use, title, message, error);
    }

    private static void CheckError(TraitUse use, string title, ExampleMessage message, SpecNode error)
    {
        if (use.ExpectObject(error) is null || use.ExpectText(error, "shapeId") is not { } id)
            return;
        if (!use.Shape.IsPartial && !use.Shape.Errors.Any(known => known.Value == id) && !use.Context.IsErrorOfService(id))
            use.ReportExample(title, $"'{id}' is none of the operation's errors", error["shapeId"]!.Spot);
        else if (error["content"] is { } content)
            message.Check(content, new(id), "error");
    }
}
