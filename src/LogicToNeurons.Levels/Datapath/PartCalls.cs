namespace LogicToNeurons.Levels.Datapath;

/// <summary>Writes the statements that put parts into a machine of gates, and remembers which instances they become.</summary>
internal sealed class PartCalls(GatesText text)
{
    // With more outputs than these, they are what goes on in the next line, else the inputs.
    private const int MostTargets = 4;

    private readonly Dictionary<string, int> _counts = [];
    private readonly List<(DatapathPartKind Kind, string Name)> _instances = [];

    /// <summary>Gets the parts so far, by the paths of their instances.</summary>
    public IReadOnlyList<(DatapathPartKind Kind, string Name)> Instances => _instances;

    /// <summary>Puts a part into the machine.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="circuit">The circuit that it is one of.</param>
    /// <param name="outputs">The wires that get its outputs.</param>
    /// <param name="parameters">Its parameters, as written; empty if it has none.</param>
    /// <param name="inputs">What its inputs get.</param>
    public void Add(DatapathPartKind kind, string circuit, IReadOnlyList<string> outputs, string parameters, params string[] inputs)
    {
        var title = parameters.Length == 0 ? circuit : $"{circuit}<{parameters}>";
        if (outputs.Count > MostTargets)
        {
            text.List("(", outputs, $") = {title}({string.Join(", ", inputs)})");
        }
        else
        {
            var targets = outputs.Count == 1 ? outputs[0] : $"({string.Join(", ", outputs)})";
            text.List($"{targets} = {title}(", inputs, ")");
        }

        var number = _counts.GetValueOrDefault(circuit);
        _counts[circuit] = number + 1;
        _instances.Add((kind, FormattableString.Invariant($"{circuit}.{number}")));
    }

    /// <summary>Remembers a part that the ALU, which is there already, has if the program needs it.</summary>
    public void AddInAlu(DatapathPartKind kind, string circuit, bool isThere)
    {
        if (isThere)
        {
            _instances.Add((kind, $"{_instances.First(one => one.Kind == DatapathPartKind.Alu).Name}.{circuit}.0"));
        }
    }
}
