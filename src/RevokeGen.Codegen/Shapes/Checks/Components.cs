namespace RevokeGen.Codegen.Shapes.Checks;

/// <summary>Finds out which shapes need each other: the strongly connected components of a graph, without recursion and in time that grows with its size.</summary>
internal static class Components
{
    /// <summary>A number for each shape, which is equal for two that need each other.</summary>
    /// <param name="needs">What each shape needs; others than its keys are left alone.</param>
    public static Dictionary<string, int> Of(Dictionary<string, List<string>> needs)
    {
        // Kosaraju's way: what finishes last comes first when the arrows are turned round, and then reaches no other component.
        var users = needs.SelectMany(static pair => pair.Value.Select(needed => (User: pair.Key, Needed: needed))).ToLookup(static use => use.Needed, static use => use.User);
        var cycles = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Stack<string>();
        foreach (var id in Enumerable.Reverse(Finished(needs)).Where(id => !cycles.ContainsKey(id)))
        {
            var cycle = cycles.Count;
            waiting.Push(id);
            while (waiting.Count > 0)
            {
                var next = waiting.Pop();
                if (cycles.ContainsKey(next))
                    continue;
                cycles.Add(next, cycle);
                foreach (var user in users[next])
                    waiting.Push(user);
            }
        }

        return cycles;
    }

    /// <summary>The shapes, each after all that it reaches and that does not reach it.</summary>
    private static List<string> Finished(Dictionary<string, List<string>> needs)
    {
        var (finished, seen, waiting) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal), new Stack<(string Id, bool IsDone)>());
        foreach (var start in needs.Keys)
        {
            waiting.Push((start, false));
            while (waiting.Count > 0)
            {
                var (id, isDone) = waiting.Pop();
                if (isDone)
                    finished.Add(id);
                else if (seen.Add(id))
                {
                    waiting.Push((id, true));
                    foreach (var needed in needs[id].Where(needs.ContainsKey))
                        waiting.Push((needed, false));
                }
            }
        }

        return finished;
    }
}
