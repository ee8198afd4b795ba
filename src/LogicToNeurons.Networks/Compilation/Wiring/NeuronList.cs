using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Layers;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>The neurons of a network while it is wired, with what each is there for.</summary>
internal sealed class NeuronList
{
    private readonly List<int> _blocks = [];
    private readonly List<int> _locals = [];
    private readonly List<int> _carried = [];
    private readonly List<bool> _areIdentities = [];
    private double[] _weights = new double[64];

    public NeuronList(BlockGraph graph)
    {
        Graph = graph;
        Builder = new NetworkBuilder(graph.Subject.Netlist.Name);
        NetworkPorts.AddColumns(Builder, graph.Subject.Netlist);
    }

    public BlockGraph Graph { get; }

    public NetworkBuilder Builder { get; }

    public int Add(AffineForm form, long largest, int layer, int block, int local)
    {
        _blocks.Add(block);
        _locals.Add(local);
        _carried.Add(-1);
        _areIdentities.Add(false);
        return Builder.AddNeuron(form.Constant, form.Signals, WeightsOf(form), largest, layer);
    }

    /// <summary>Adds a neuron that only carries a value on, which is never negative.</summary>
    public int Carry(AffineForm form, int value, long largest, int layer)
    {
        _blocks.Add(-1);
        _locals.Add(-1);
        _carried.Add(value);
        _areIdentities.Add(true);
        return Builder.AddNeuron(form.Constant, form.Signals, WeightsOf(form), largest, layer);
    }

    /// <summary>Adds a neuron that only carries a neuron of a block on.</summary>
    public int CarryNeuron(int signal, int layer, int block)
    {
        _blocks.Add(block);
        _locals.Add(-1);
        _carried.Add(-1);
        _areIdentities.Add(true);
        return Builder.AddNeuron(0, [signal], [1], Builder.LargestOf(signal), layer);
    }

    /// <summary>Adds outputs and registers' next values.</summary>
    /// <param name="formOf">The form of a literal.</param>
    public void AddRoots(Func<int, AffineForm> formOf)
    {
        var subject = Graph.Subject;
        NetworkPorts.AddOutputs(Builder, subject.Netlist);
        for (var i = 0; i < subject.Roots.Count; i++)
        {
            var form = formOf(subject.Roots[i]);
            if (i < subject.Netlist.OutputNets.Length)
            {
                Builder.AddOutputRow(form.Constant, form.Signals, WeightsOf(form));
            }
            else
            {
                Builder.AddNextRow(form.Constant, form.Signals, WeightsOf(form));
            }
        }
    }

    public CompiledNetwork Build(AffineForm?[] forms, bool isStrict)
    {
        var network = Builder.Build();
        var (blocks, locals, carried) = (new int[network.NeuronCount], new int[network.NeuronCount], new int[network.NeuronCount]);
        var areIdentities = new bool[network.NeuronCount];
        for (var i = 0; i < blocks.Length; i++)
        {
            var neuron = Builder.SignalOf(network.FirstNeuron + i) - network.FirstNeuron;
            (blocks[neuron], locals[neuron], carried[neuron], areIdentities[neuron]) = (_blocks[i], _locals[i], _carried[i], _areIdentities[i]);
        }

        return new CompiledNetwork(network, Graph, new NeuronOrigins(blocks, locals, carried, areIdentities), new ValueForms(forms, Builder.SignalNumbers), isStrict);
    }

    private ReadOnlySpan<double> WeightsOf(AffineForm form)
    {
        if (form.Length > _weights.Length)
        {
            _weights = new double[2 * form.Length];
        }

        for (var i = 0; i < form.Length; i++)
        {
            _weights[i] = form.Weights[i];
        }

        return _weights.AsSpan(0, form.Length);
    }
}
