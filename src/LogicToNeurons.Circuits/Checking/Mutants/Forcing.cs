using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>The lanes in which a signal is stuck.</summary>
internal struct Forcing
{
    private ulong _ones;
    private ulong _zeros;

    public void Add(Fault fault, ulong lane)
    {
        if (fault.Kind == GateKind.One)
        {
            _ones |= lane;
        }
        else
        {
            _zeros |= lane;
        }
    }

    public readonly ulong On(ulong value) => (value | _ones) & ~_zeros;
}
