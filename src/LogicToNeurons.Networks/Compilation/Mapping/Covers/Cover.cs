using LogicToNeurons.Networks.Compilation.Mapping.Sharing;
using LogicToNeurons.Networks.Compilation.Mapping.Wides;

namespace LogicToNeurons.Networks.Compilation.Mapping.Covers;

/// <summary>An option for every gate, of which those count that roots lead to, and who uses what: nodes and neurons.</summary>
/// <remarks>The number of neurons is exact: a neuron that several options have counts once.</remarks>
internal sealed class Cover
{
    private const int NeuronsPerNode = 3;

    private readonly OptionSet _options;
    private readonly Option[] _chosen;
    private readonly int[] _neurons;
    private readonly int[] _uses;
    private readonly Stack<int> _open = new();

    public Cover(OptionSet options)
    {
        _options = options;
        Register = new NeuronRegister();
        _chosen = new Option[options.Graph.Subject.NodeCount];
        _uses = new int[_chosen.Length];
        _neurons = new int[NeuronsPerNode * _chosen.Length];
    }

    /// <summary>Gets who uses each neuron.</summary>
    public NeuronRegister Register { get; }

    /// <summary>Gets the number of neurons.</summary>
    public int NeuronCount { get; private set; }

    /// <summary>How many options and roots use a node; a gate that none uses isn't part of the cover.</summary>
    public int UsesOf(int node) => _uses[node];

    /// <summary>The option of a gate.</summary>
    public Option ChosenOf(int gate) => _chosen[gate];

    /// <summary>Sets the option of a gate while nothing counts.</summary>
    public void Choose(int gate, Option option)
    {
        _chosen[gate] = option;
        var neurons = _neurons.AsSpan(NeuronsPerNode * gate, NeuronsPerNode);
        neurons.Clear();
        if (option.IsCut)
        {
            var shapes = _options.NetworkOf(option).Shapes;
            for (var i = 0; i < shapes.Length; i++)
            {
                neurons[i] = Register.Intern(_options.Cuts[option.Number], shapes[i]);
            }
        }
        else if (_options.Wides.KindOf(option.Wide) == WideKind.And)
        {
            neurons[0] = Register.InternWide(option.Wide);
        }
    }

    /// <summary>Counts from the roots, all options being chosen.</summary>
    public void Count()
    {
        Register.Clear();
        _uses.AsSpan().Clear();
        NeuronCount = 0;
        for (var node = 0; node < _uses.Length; node++)
        {
            if (_options.Graph.IsRoot(node))
            {
                Use(node, null);
                NeuronCount += UseOpen(null, int.MaxValue);
            }
        }
    }

    /// <summary>Lets a used gate's option go, with all that then isn't used any more, but no more than so many gates.</summary>
    /// <param name="gate">The gate, which itself stays used.</param>
    /// <param name="limit">How many gates may go.</param>
    /// <param name="held">Receives the gates that would go, too; they stay used once by this.</param>
    /// <returns>The number of neurons that are gone.</returns>
    public int Release(int gate, int limit, List<int> held)
    {
        var gone = 0;
        _open.Push(gate);
        while (_open.TryPop(out var node))
        {
            gone += ReleaseNeurons(node);
            var leaves = new LeafReader(_options, _chosen[node]);
            while (leaves.Next(out var leaf))
            {
                if (--_uses[leaf] == 0 && !_options.Graph.IsSource(leaf))
                {
                    if (limit-- > 0)
                    {
                        _open.Push(leaf);
                    }
                    else
                    {
                        _uses[leaf] = 1;
                        held.Add(leaf);
                    }
                }
            }
        }

        NeuronCount -= gone;
        return gone;
    }

    /// <summary>Ends the use of gates that <see cref="Release"/> held.</summary>
    public void ReleaseHeld(List<int> held)
    {
        foreach (var gate in held)
        {
            if (--_uses[gate] == 0)
            {
                Release(gate, int.MaxValue, held);
            }
        }

        held.Clear();
    }

    /// <summary>How many neurons an option of a gate would add now.</summary>
    /// <param name="option">The option.</param>
    /// <param name="limit">Where counting may stop.</param>
    /// <param name="trail">An empty trail.</param>
    public int CostOf(Option option, int limit, Trail trail)
    {
        var cost = CostOfNeurons(option, trail);
        var leaves = new LeafReader(_options, option);
        while (leaves.Next(out var leaf))
        {
            Use(leaf, trail);
        }

        cost += UseOpen(trail, limit - cost);
        trail.Undo(_uses, Register);
        return cost;
    }

    /// <summary>Gives a used gate whose option was let go another one.</summary>
    public void Take(int gate, Option option)
    {
        Choose(gate, option);
        _open.Push(gate);
        NeuronCount += UseOpen(null, int.MaxValue);
    }

    private int CostOfNeurons(Option option, Trail trail)
    {
        if (!option.IsCut)
        {
            return _options.Wides.KindOf(option.Wide) == WideKind.And ? 1 : 0;
        }

        var cost = 0;
        ref readonly var cut = ref _options.Cuts[option.Number];
        foreach (var shape in _options.NetworkOf(option).Shapes)
        {
            var neuron = Register.Find(cut, shape);
            if (neuron == 0)
            {
                cost++;
            }
            else if (Register.UsesOf(neuron)++ == 0)
            {
                cost++;
                trail.AddNeuron(neuron);
            }
            else
            {
                trail.AddNeuron(neuron);
            }
        }

        return cost;
    }

    private void Use(int node, Trail? trail)
    {
        trail?.AddNode(node);
        if (_uses[node]++ == 0 && !_options.Graph.IsSource(node))
        {
            _open.Push(node);
        }
    }

    // Uses the parts of all open gates.
    private int UseOpen(Trail? trail, int limit)
    {
        var cost = 0;
        while (_open.TryPop(out var node))
        {
            foreach (var neuron in _neurons.AsSpan(NeuronsPerNode * node, NeuronsPerNode))
            {
                if (neuron != 0)
                {
                    trail?.AddNeuron(neuron);
                    cost += Register.UsesOf(neuron)++ == 0 ? 1 : 0;
                }
            }

            if (cost > limit)
            {
                _open.Clear();
                return cost;
            }

            var leaves = new LeafReader(_options, _chosen[node]);
            while (leaves.Next(out var leaf))
            {
                Use(leaf, trail);
            }
        }

        return cost;
    }

    private int ReleaseNeurons(int node)
    {
        var gone = 0;
        foreach (var neuron in _neurons.AsSpan(NeuronsPerNode * node, NeuronsPerNode))
        {
            gone += neuron != 0 && --Register.UsesOf(neuron) == 0 ? 1 : 0;
        }

        return gone;
    }
}
