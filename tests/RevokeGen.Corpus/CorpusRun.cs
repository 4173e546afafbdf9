using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RevokeGen.Corpus;

/// <summary>Runs jobs side by side.</summary>
internal static class CorpusRun
{
    /// <summary>What generating and compiling the largest service takes, with room to spare.</summary>
    private const long BytesPerJob = 1_500_000_000;

    /// <summary>The jobs for models. Models are read as their jobs are asked for.</summary>
    public static IEnumerable<Job> Jobs(IEnumerable<ModelFile> models, bool eachOperation, CancellationToken cancellationToken)
    {
        foreach (var model in models)
        {
            var text = new ModelText(model);
            var operations = eachOperation ? text.Operations(cancellationToken) : [];
            foreach (var operation in operations.Count == 0 ? [""] : operations)
                yield return new(text, operation);
        }
    }

    /// <summary>Runs jobs, as many at once as there are processors and memory.</summary>
    /// <param name="jobs">The jobs; taken one by one, so that only what runs is in memory.</param>
    /// <param name="done">Gets each result, one at a time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when it was stopped.</returns>
    public static bool TryRun(IEnumerable<Job> jobs, Action<JobResult> done, CancellationToken cancellationToken)
    {
        var byMemory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / BytesPerJob;
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = (int)Math.Clamp(byMemory, 1, Environment.ProcessorCount),
            CancellationToken = cancellationToken,
        };
        var reporting = new Lock();
        try
        {
            Parallel.ForEach(Partitioner.Create(jobs, EnumerablePartitionerOptions.NoBuffering), options, job =>
            {
                var result = job.Run(cancellationToken);
                lock (reporting)
                    done(result);
            });
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
