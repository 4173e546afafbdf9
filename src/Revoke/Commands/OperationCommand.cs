using System;
using System.Buffers;
using System.CommandLine;
using System.IO;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Revoke.Output;
using RevokeGen.Runtime;
using RevokeGen.Testing;

namespace Revoke.Commands;

/// <summary>The command of one operation: JSON in, one call, JSON out.</summary>
internal sealed class OperationCommand<TRequest, TResponse> : Command
    where TRequest : class
    where TResponse : class
{
    private readonly OperationDescription<TRequest, TResponse> _operation;
    private readonly CommandHost _host;
    private readonly OperationOptions _options = new();

    public OperationCommand(OperationDescription<TRequest, TResponse> operation, CommandHost host)
        : base(operation.Name, operation.Summary)
    {
        _operation = operation;
        _host = host;
        _options.AddTo(this);
        SetAction(InvokeAsync);
    }

    private async Task<int> InvokeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string answer;
        try
        {
            var input = await ReadInputAsync(arguments.GetRequiredValue(_options.Input), cancellationToken);
            var request = _operation.ReadRequest(input.Span);
            var settings = _options.ToClientOptions(arguments, _host.Options);
            answer = await (arguments.GetValue(_options.DryRun) ? ShowAsync(request, settings, cancellationToken) : SendAsync(request, settings, cancellationToken));
        }
        catch (Exception failure) when (FailureReport.Find(failure, _operation.FindCase, cancellationToken) is { } report)
        {
            await _host.Error.WriteAsync(report.Text);
            return report.ExitCode;
        }

        // Not in the try: where this fails, the service has done what it was asked.
        await _host.Output.WriteLineAsync(answer);
        return ExitCodes.Done;
    }

    private async Task<string> SendAsync(TRequest request, ClientOptions settings, CancellationToken cancellationToken)
    {
        var response = await _operation.SendAsync(null, settings, request, cancellationToken);
        var json = new ArrayBufferWriter<byte>();
        _operation.WriteResponse(json, response);
        return Encoding.UTF8.GetString(json.WrittenSpan);
    }

    // The whole pipeline runs, and its last step hands the request over here.
    private async Task<string> ShowAsync(TRequest request, ClientOptions settings, CancellationToken cancellationToken)
    {
        var script = new ServiceScript { RequireSignature = false }.Otherwise(_operation.Operation, ScriptedResponse.Empty());
        using var transport = new HttpMessageInvoker(new RecordingHandler(script));
        await _operation.SendAsync(transport, settings, request, cancellationToken);
        return DryRunJson.Write(script.Requests[0]);
    }

    private async Task<ReadOnlyMemory<byte>> ReadInputAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = file == "-" ? _host.Input : File.OpenRead(file);
            var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnreadableInputException(file, unreadable);
        }
    }
}
