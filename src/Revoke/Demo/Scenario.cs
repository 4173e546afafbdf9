using System;
using System.Threading;
using System.Threading.Tasks;

namespace Revoke.Demo;

/// <summary>One thing to see.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Requests">How many requests must reach the service.</param>
/// <param name="RunAsync">Does it, and says in a line how it came out.</param>
internal sealed record Scenario(string Title, int Requests, Func<DemoStage, CancellationToken, Task<string>> RunAsync);
