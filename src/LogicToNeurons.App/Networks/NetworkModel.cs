using LogicToNeurons.App.Circuits;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Networks.Compilation;

namespace LogicToNeurons.App.Networks;

/// <summary>A circuit that somebody looks at as networks: one for each mode of the compiler, made when it is asked for.</summary>
/// <param name="circuit">The circuit; it has no errors.</param>
internal sealed class NetworkModel(CircuitModel circuit)
{
    private const int SmallGates = 300;
    private const int SmallInputs = 10;

    private static readonly CompilerMode[] AllModes = [CompilerMode.Gate, CompilerMode.TwoLayer, CompilerMode.Fused];

    private readonly NetworkVariant?[] _variants = new NetworkVariant?[AllModes.Length];

    /// <summary>Gets all modes, in the order in which networks shrink.</summary>
    public static IReadOnlyList<CompilerMode> Modes => AllModes;

    /// <summary>Gets the circuit.</summary>
    public CircuitModel Circuit => circuit;

    /// <summary>Gets the circuit's gates.</summary>
    public Netlist Netlist { get; } = circuit.Netlist ?? throw new ArgumentException("The circuit has errors.", nameof(circuit));

    /// <summary>Gets whether all modes take but a moment.</summary>
    public bool IsSmall => Netlist.NetCount - Netlist.FirstGate <= SmallGates && Netlist.InputNets.Length + Netlist.FlipFlops.Length <= SmallInputs;

    /// <summary>What a mode has made; null as long as nobody has asked for it.</summary>
    public NetworkVariant? Of(CompilerMode mode) => _variants[(int)mode];

    /// <summary>Takes what was made.</summary>
    public void Add(NetworkVariant variant) => _variants[(int)variant.Mode] = variant;
}
