using System.Threading;
using Revoke;
using Revoke.Commands;

return await RevokeCommand.InvokeAsync(args, CommandHost.ForProcess(), CancellationToken.None);
