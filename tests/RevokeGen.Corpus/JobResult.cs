using System;
using System.Collections.Generic;

namespace RevokeGen.Corpus;

/// <summary>What became of a job. Holds no compiler object, so that memory does not grow with the corpus.</summary>
/// <param name="Model">The model.</param>
/// <param name="Operation">The one operation; empty for the whole service.</param>
/// <param name="Wrong">Everything the compiler or the generator had to say.</param>
/// <param name="LeftOut">Why operations or services are not emitted.</param>
/// <param name="Lines">The emitted lines.</param>
/// <param name="Files">The emitted files.</param>
/// <param name="Elapsed">How long it took to generate and compile.</param>
internal sealed record JobResult(
    ModelFile Model, string Operation, IReadOnlyList<string> Wrong, IReadOnlyList<string> LeftOut, int Lines, int Files, TimeSpan Elapsed);
