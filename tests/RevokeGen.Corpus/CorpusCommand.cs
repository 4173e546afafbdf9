using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Corpus;

/// <summary>The command line.</summary>
internal static class CorpusCommand
{
    public const int Failed = 1;
    public const int NothingToDo = 2;
    public const int Stopped = 130;

    private const string Description = """
        Generates and compiles every Smithy model (*.json) in a folder and the folders below it, as a consumer's build would:
        nullable, documentation diagnosed, each warning an error. What cannot be emitted yet is counted as left out.

        Exit codes: 0 all compile; 1 one does not; 2 there is nothing to do; 130 stopped.
        """;

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Where the models are." }.AcceptExistingOnly();
        var eachOperation = new Option<bool>("--each-operation") { Description = "Emit and compile each operation alone instead of the whole service." };
        var only = new Option<string>("--only") { Description = "Only the models of this file name, without .json; * stands for any characters.", DefaultValueFactory = static _ => "*" };
        var verbose = new Option<bool>("--verbose") { Description = "Also a row for each operation alone, and why operations were left out." };
        var command = new RootCommand(Description) { folder, eachOperation, only, verbose };
        command.SetAction((parsed, token) => Task.Run(
            () =>
            {
                var models = ModelFile.In(parsed.GetRequiredValue(folder).FullName, parsed.GetRequiredValue(only));
                if (models.Count == 0)
                {
                    error.WriteLine("No model of that name there.");
                    return NothingToDo;
                }

                var report = new Report(output, new Progress(error, !Console.IsErrorRedirected), models.Count, parsed.GetValue(eachOperation), parsed.GetValue(verbose));
                return Run(models, report, token);
            },
            CancellationToken.None));
        var result = command.Parse(arguments);
        var exitCode = await result.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
        return result.Errors.Count == 0 ? exitCode : NothingToDo;
    }

    private static int Run(IReadOnlyList<ModelFile> models, Report report, CancellationToken cancellationToken)
    {
        var isDone = CorpusRun.TryRun(CorpusRun.Jobs(models, report.EachOperation, cancellationToken), report.Add, cancellationToken);
        var failed = report.Finish(isDone);
        return !isDone ? Stopped : failed == 0 ? 0 : Failed;
    }
}
