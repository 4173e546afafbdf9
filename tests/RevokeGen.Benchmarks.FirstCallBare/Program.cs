using System;
using System.Diagnostics;
using System.Globalization;
using RevokeGen.Benchmarks;

// The messages of one call without a client, in a fresh process. Prints the milliseconds from this line to the answer.
var start = Stopwatch.GetTimestamp();
using var calls = new BareCalls();
var answer = args is ["AssumeRole"] ? await calls.AssumeRoleAsync() : await calls.GetRoleCredentialsAsync();
var time = Stopwatch.GetElapsedTime(start);
if (answer != Exchanges.AnsweredKeyId)
    return 1;
Console.WriteLine(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
return 0;
