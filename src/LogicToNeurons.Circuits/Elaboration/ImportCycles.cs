namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Finds files that import each other in a circle: strongly connected components, without recursion.</summary>
internal static class ImportCycles
{
    /// <summary>A number for each file; two files have the same one if each can be reached from the other.</summary>
    public static Dictionary<GatesModule, int> ComponentsOf(IReadOnlyList<GatesModule> modules)
    {
        var importers = modules.ToDictionary(module => module, _ => new List<GatesModule>());
        foreach (var module in modules)
        {
            module.Imports.ForEach(import => importers[import].Add(module));
        }

        var components = new Dictionary<GatesModule, int>();
        foreach (var module in FinishedLastFirst(modules))
        {
            var open = new Stack<GatesModule>([module]);
            var number = components.Count;
            while (open.TryPop(out var next))
            {
                if (components.TryAdd(next, number))
                {
                    importers[next].ForEach(open.Push);
                }
            }
        }

        return components;
    }

    // Depth first; a file is finished when all that it imports is.
    private static List<GatesModule> FinishedLastFirst(IReadOnlyList<GatesModule> modules)
    {
        var entered = new HashSet<GatesModule>();
        var finished = new List<GatesModule>();
        foreach (var start in modules)
        {
            var open = new Stack<(GatesModule Module, bool IsDone)>([(start, false)]);
            while (open.TryPop(out var next))
            {
                if (next.IsDone)
                {
                    finished.Add(next.Module);
                }
                else if (entered.Add(next.Module))
                {
                    open.Push((next.Module, true));
                    next.Module.Imports.ForEach(import => open.Push((import, false)));
                }
            }
        }

        finished.Reverse();
        return finished;
    }
}
