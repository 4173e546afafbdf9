namespace RevokeGen.Runtime.Waiting;

/// <summary>How the state that was waited for showed.</summary>
/// <param name="Response">The last answer; null when an error is what showed the state, such as that the thing is gone.</param>
/// <param name="Error">The error that showed the state; null when an answer did.</param>
/// <param name="Attempts">How often the operation was called, 1 or more.</param>
public sealed record WaiterResult<TResponse>(TResponse? Response, ServiceException? Error, int Attempts)
    where TResponse : class;
