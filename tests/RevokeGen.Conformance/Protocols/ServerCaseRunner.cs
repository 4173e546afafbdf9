using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using RevokeGen.Runtime;

namespace RevokeGen.Conformance.Protocols;

/// <summary>Runs cases through the emitted services' halves.</summary>
internal static class ServerCaseRunner
{
    /// <summary>Whether there is a server to run a case through, and the case says the body of its request, which those about compression do not.</summary>
    public static bool CanRun(ProtocolFile file, ProtocolCase test) =>
        test.Operation.Split('#')[1] is var operation && !file.Clients.LeftOut.ContainsKey(operation) && !file.Clients.WithoutServer.Contains(operation)
        && !(test.IsRequest && test.Text("body") is null && test.Expected["headers"]?["Content-Encoding"] is not null);

    /// <summary>Runs a case.</summary>
    /// <returns>What is wrong; empty when the case passes.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(ProtocolFile file, ProtocolCase test)
    {
        var operation = test.Operation.Split('#')[1];
        var (server, service) = file.Clients.ServerOf(test.Service);
        using var kept = new KeptAnswer(server);
        return test.IsRequest ? await RequestAsync(file, test, operation, kept, service) : await ResponseAsync(file, test, operation, kept, service);
    }

    private static async Task<IReadOnlyList<string>> RequestAsync(ProtocolFile file, ProtocolCase test, string operation, KeptAnswer server, FakeService service)
    {
        service.Answer = file.Clients.Response(test.Service, operation, "{}"u8.ToArray());
        using var transport = new HttpMessageInvoker(server, disposeHandler: false);
        using var message = RawRequest.Of(test);
        using var answer = await transport.SendAsync(message, TestContext.Current.CancellationToken);
        return service.Received is null
            ? [$"status {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}"]
            : [.. ValueComparison.Differences("", test.Params, service.Received)];
    }

    private static async Task<IReadOnlyList<string>> ResponseAsync(ProtocolFile file, ProtocolCase test, string operation, KeptAnswer server, FakeService service)
    {
        var input = file.Shape(test.Operation)["input"] is { } reference ? ProtocolFile.Target(reference) : null;
        var request = ParamsText.Of(file, input, SampleInput.Of(file, input));
        service.Answer = test.IsError
            ? await ErrorAsync(file, test, operation, request)
            : file.Clients.Response(test.Service, operation, ParamsText.Of(file, test.Shape, test.Params));
        try
        {
            var response = await CaseRunner.CallAsync(file, test, operation, request, server);
            return test.IsError ? ["no error was raised"] : [.. ValueComparison.Differences("", test.Params, response), .. server.Problems(test)];
        }
        catch (ServiceException exception) when (test.IsError)
        {
            return [.. CaseRunner.Error(test, exception), .. server.Problems(test), .. Raised(exception)];
        }
        catch (ClientException exception)
        {
            return [exception.ToString()];
        }
    }

    // As a client raises it from what the case says.
    private static async Task<ServiceException> ErrorAsync(ProtocolFile file, ProtocolCase test, string operation, byte[] request)
    {
        using var handler = new CaseHandler(test.Expected, test.IsCbor);
        return await Assert.ThrowsAnyAsync<ServiceException>(() => CaseRunner.CallAsync(file, test, operation, request, handler));
    }

    // One that an implementation raises by its message alone has the same code and status.
    private static IEnumerable<string> Raised(ServiceException exception)
    {
        var raised = (ServiceException)Activator.CreateInstance(exception.GetType(), "a message")!;
        if ((raised.Code, raised.StatusCode, raised.ServiceMessage) != (exception.Code, exception.StatusCode, "a message"))
            yield return $"raised as {raised.Message}";
    }
}
