using System;
using System.Reflection;
using System.Threading.Tasks;

namespace RevokeGen.Conformance.Protocols;

/// <summary>An implementation of any client's interface, which keeps what it is asked and answers what it is told.</summary>
public class FakeService : DispatchProxy
{
    private static readonly MethodInfo FromResult = typeof(Task).GetMethod(nameof(Task.FromResult))!;
    private static readonly MethodInfo FromException = typeof(Task).GetMethod(nameof(Task.FromException), 1, [typeof(Exception)])!;

    /// <summary>The request that came last; null until one came.</summary>
    public object? Received { get; set; }

    /// <summary>The response, or the exception, that it answers with.</summary>
    public object? Answer { get; set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Received = args![0];
        var response = targetMethod!.ReturnType.GetGenericArguments()[0];
        return (Answer is Exception ? FromException : FromResult).MakeGenericMethod(response).Invoke(null, [Answer]);
    }
}
