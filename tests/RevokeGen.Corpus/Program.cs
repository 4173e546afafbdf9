using System;
using System.Threading;
using RevokeGen.Corpus;

return await CorpusCommand.InvokeAsync(args, Console.Out, Console.Error, CancellationToken.None);
