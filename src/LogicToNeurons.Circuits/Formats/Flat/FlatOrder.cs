namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>Orders circuits so that each stands behind those inside it; without recursion.</summary>
internal sealed class FlatOrder
{
    private readonly FlatFile _file;
    private readonly Dictionary<FlatCircuit, bool> _isDone = [];
    private readonly Stack<(FlatCircuit Circuit, int Next)> _open = new();

    public FlatOrder(FlatFile file)
    {
        _file = file;
        foreach (var circuit in file.Circuits)
        {
            if (_isDone.TryAdd(circuit, false))
            {
                _open.Push((circuit, 0));
                Visit();
            }
        }
    }

    /// <summary>Gets all circuits of the file in order.</summary>
    public List<FlatCircuit> Circuits { get; } = [];

    /// <summary>Gets the instances that put a circuit inside itself.</summary>
    public List<FlatInstance> Cyclic { get; } = [];

    private void Visit()
    {
        while (_open.TryPop(out var one))
        {
            if (one.Next == one.Circuit.Instances.Count)
            {
                _isDone[one.Circuit] = true;
                Circuits.Add(one.Circuit);
                continue;
            }

            _open.Push((one.Circuit, one.Next + 1));
            var instance = one.Circuit.Instances[one.Next];
            if (_file.Find(instance.Circuit) is not { } inner)
            {
                continue;
            }

            if (_isDone.TryAdd(inner, false))
            {
                _open.Push((inner, 0));
            }
            else if (!_isDone[inner])
            {
                Cyclic.Add(instance);
            }
        }
    }
}
