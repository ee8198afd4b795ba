using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Simulation;

/// <summary>Evaluates a netlist for one pattern after the other and ticks; code is generated for it once that pays.</summary>
public sealed class TickSimulator
{
    /// <summary>The ticks that take about as long as generating code.</summary>
    public const int TicksBeforeCompiling = 20_000;

    private readonly Netlist _netlist;
    private readonly PatternSimulator _plain;
    private CompiledSimulator? _compiled;
    private int _ticks;

    /// <summary>Prepares a netlist; inputs are 0 and registers hold their initial values.</summary>
    public TickSimulator(Netlist netlist)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        _netlist = netlist;
        _plain = new PatternSimulator(netlist, 1);
    }

    /// <summary>Gets a value indicating whether code has been generated.</summary>
    public bool IsCompiled => _compiled is not null;

    /// <summary>Sets an input, an index of <see cref="Netlist.InputNets"/>.</summary>
    public void SetInput(int index, bool value)
    {
        if (_compiled is { } compiled)
        {
            compiled.Inputs[index] = value ? 1 : 0;
        }
        else
        {
            _plain.Input(index)[0] = value ? 1UL : 0;
        }
    }

    /// <summary>Sets what a flip-flop holds, an index of <see cref="Netlist.FlipFlops"/>.</summary>
    public void SetState(int index, bool value)
    {
        if (_compiled is { } compiled)
        {
            compiled.States[index] = value ? 1 : 0;
        }
        else
        {
            _plain.State(index)[0] = value ? 1UL : 0;
        }
    }

    /// <summary>What a flip-flop holds, an index of <see cref="Netlist.FlipFlops"/>.</summary>
    public bool State(int index) => (_compiled is { } compiled ? compiled.States[index] & 1 : (int)(_plain.State(index)[0] & 1)) != 0;

    /// <summary>The value of an output, an index of <see cref="Netlist.OutputNets"/>, as of the last <see cref="Evaluate"/>: 0 or 1.</summary>
    public int Output(int index) => _compiled is { } compiled ? compiled.Output(index) & 1 : (int)(_plain.Output(index)[0] & 1);

    /// <summary>Computes outputs, and what flip-flops load next.</summary>
    public void Evaluate()
    {
        if (_compiled is { } compiled)
        {
            compiled.Evaluate();
        }
        else
        {
            _plain.Evaluate();
        }
    }

    /// <summary>Loads all flip-flops at once, from what the last <see cref="Evaluate"/> found.</summary>
    public void Tick()
    {
        if (_compiled is { } compiled)
        {
            compiled.Tick();
            return;
        }

        _plain.Tick();
        if (++_ticks == TicksBeforeCompiling)
        {
            _compiled = Compile();
        }
    }

    private CompiledSimulator Compile()
    {
        var compiled = new CompiledSimulator(_netlist);
        for (var i = 0; i < _netlist.InputNets.Length; i++)
        {
            compiled.Inputs[i] = (int)(_plain.Input(i)[0] & 1);
        }

        for (var i = 0; i < _netlist.FlipFlops.Length; i++)
        {
            compiled.States[i] = (int)(_plain.State(i)[0] & 1);
        }

        return compiled;
    }
}
