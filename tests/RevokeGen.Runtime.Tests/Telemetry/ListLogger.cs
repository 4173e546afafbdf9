using System;
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RevokeGen.Runtime.Tests.Telemetry;

/// <summary>Keeps what is logged, from a level on.</summary>
internal sealed class ListLogger(LogLevel least) : ILoggerFactory, ILogger
{
    public ConcurrentQueue<string> Categories { get; } = [];

    public ConcurrentQueue<(LogLevel Level, EventId Event, string Text)> Entries { get; } = [];

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Enqueue(categoryName);
        return this;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Assert.True(IsEnabled(logLevel));
        Assert.Null(exception);
        Entries.Enqueue((logLevel, eventId, formatter(state, exception)));
    }

    public void Dispose()
    {
    }
}
