using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>The registers of a module: nets that are loaded at an edge of a clock.</summary>
internal sealed class VerilogRegisters
{
    private readonly FlatCircuit _circuit;
    private readonly List<Load> _loads = [];
    private readonly Dictionary<int, bool> _initial = [];

    public VerilogRegisters(FlatCircuit circuit) => _circuit = circuit;

    /// <summary>Gets or sets the edge that all of them load at; null before the first is known.</summary>
    public bool? LoadsAtRise { get; set; }

    /// <summary>Says what a net loads.</summary>
    public void Add(int net, int next, int clock, TextSpan span) => _loads.Add(new Load(net, next, clock, span));

    /// <summary>Says what a net holds at first.</summary>
    public void SetInitial(int net, bool value) => _initial[net] = value;

    /// <summary>Adds them to the circuit.</summary>
    public void Finish(FlatFile file)
    {
        var isRegister = _loads.Select(load => load.Net).ToHashSet();
        foreach (var load in _loads)
        {
            if (!_initial.TryGetValue(load.Net, out var initial))
            {
                file.WarnOfUnknownInitial(load.Span);
            }

            _circuit.Registers.Add(new FlatRegister(_circuit.NameOf(load.Net) ?? string.Empty, load.Net, load.Next, load.Clock, initial, load.Span));
        }

        // A reg that never changes is the constant that it begins with.
        foreach (var (net, value) in _initial)
        {
            if (!isRegister.Contains(net))
            {
                _circuit.Drive(net, value ? Netlists.GateKind.One : Netlists.GateKind.Zero, [], _circuit.MentionOf(net));
            }
        }
    }

    private readonly record struct Load(int Net, int Next, int Clock, TextSpan Span);
}
