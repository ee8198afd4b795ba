using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>The lanes in which one gate has a stuck input or is of another kind.</summary>
internal sealed class GateFaults
{
    private readonly List<(GateKind Kind, ulong Lane)> _swaps = [];
    private Forcing _first;
    private Forcing _second;

    public void Add(Fault fault, ulong lane)
    {
        if (!fault.IsStuck)
        {
            _swaps.Add((fault.Kind, lane));
        }
        else if (fault.Pin == 0)
        {
            _first.Add(fault, lane);
        }
        else
        {
            _second.Add(fault, lane);
        }
    }

    public ulong Evaluate(GateKind kind, ulong a, ulong b)
    {
        (a, b) = (_first.On(a), _second.On(b));
        var value = kind.Evaluate(a, b);
        foreach (var (other, lane) in _swaps)
        {
            value = (value & ~lane) | (other.Evaluate(a, b) & lane);
        }

        return value;
    }
}
