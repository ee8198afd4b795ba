using LogicToNeurons.Source;

namespace LogicToNeurons.Networks.Figures;

/// <summary>Says what the nodes and edges of a network's figure are.</summary>
internal sealed class NodeTitles
{
    private const int MostNets = 4;

    private readonly NetworkFigure _figure;
    private readonly FigureValues _values;
    private readonly Language _language;
    private readonly FigureSigns _signs;
    private readonly AffineText _formulas;

    public NodeTitles(NetworkFigure figure, FigureValues values, Language language, bool isAscii = false)
    {
        (_figure, _values, _language, _signs) = (figure, values, language, new FigureSigns(isAscii));
        _formulas = new AffineText(figure.Network, figure.Names, _signs);
    }

    /// <summary>What a column of the figure holds.</summary>
    public string OfColumn(int column)
    {
        if (column == 0)
        {
            return Say(_figure.Network.FirstNeuron > 0 && _figure.Network.InputCount == 0 ? "figure.registers" : "figure.inputs");
        }

        if (column == _figure.ColumnCount - 1)
        {
            return Say(_figure.Network.OutputCount == 0 && _figure.Network.StateCount > 0 ? "figure.next" : "figure.outputs");
        }

        var layers = _figure.Nodes.Where(node => node.Column == column).ToList();
        var (first, last) = (_figure.Network.LayerOf(layers[0].First), _figure.Network.LayerOf(layers[^1].First + layers[^1].Count - 1));
        return first == last ? Words.Of("figure.layer", first).In(_language) : Words.Of("figure.layers", first, last).In(_language);
    }

    /// <summary>A number of neurons.</summary>
    public string Neurons(int count) => count == 1 ? Words.Of("figure.neuron").In(_language) : Words.Of("figure.neurons", count).In(_language);

    /// <summary>What a group of inputs or outputs is.</summary>
    public string OfGroup(FigureNode node)
    {
        if (node.Name.Length == 0)
        {
            return Words.Of("figure.columns", node.Count).In(_language);
        }

        return node.Count == 1 ? node.Name : FormattableString.Invariant($"{node.Name} × {node.Count}");
    }

    /// <summary>What a node is: its formula, what it is for and what it gives.</summary>
    public string OfNode(int index)
    {
        var node = _figure.Nodes[index];
        if (_figure.IsFolded)
        {
            return node.Role == FigureRole.Neuron ? $"{OfColumn(node.Column)}: {Neurons(node.Count)}" : OfGroup(node);
        }

        var text = node.Role switch
        {
            FigureRole.Input or FigureRole.Register => node.Name,
            FigureRole.Neuron => _formulas.OfNeuron(node.First, 400),
            FigureRole.Output or FigureRole.Next => _formulas.OfOutput(node.First, 400),
        };
        text = _values.AreSet ? $"{text} = {_signs.Number(_values.Of(node))}" : text;
        return node.Role == FigureRole.Neuron && Purpose(node.First) is { Length: > 0 } purpose ? $"{text}\n{purpose}" : text;
    }

    /// <summary>What an edge is: its ends and its weight.</summary>
    public string OfEdge(FigureEdge edge)
    {
        var ends = $"{NameOf(edge.Source)} {_signs.Into} {NameOf(edge.Target)}";
        return _figure.IsFolded
            ? $"{ends}: {(edge.Count == 1 ? Words.Of("figure.weight").In(_language) : Words.Of("figure.weights", edge.Count).In(_language))}"
            : $"{ends}: {_signs.Number(edge.Weight)}";
    }

    /// <summary>Which nets a neuron is there for; empty if nobody knows.</summary>
    public string Purpose(int neuron)
    {
        if (_figure.Compiled is not { } compiled)
        {
            return string.Empty;
        }

        var nets = NetsOf(neuron);
        return compiled.IsIdentity(neuron) ? nets.Length == 0 ? Say("figure.identity") : Words.Of("figure.carries", nets).In(_language)
            : nets.Length == 0 ? string.Empty
            : Words.Of("figure.for", nets).In(_language);
    }

    // Those that an author named come first.
    private string NetsOf(int neuron)
    {
        if (_figure.Provenance is not { } provenance)
        {
            return string.Empty;
        }

        var nets = provenance.NetsOf(neuron);
        var text = string.Join(", ", provenance.Names.Of(nets.OrderByDescending(provenance.Names.IsNamed).Take(MostNets)));
        return nets.Length > MostNets ? $"{text}, {_signs.Ellipsis}" : text;
    }

    private string NameOf(int index)
    {
        var node = _figure.Nodes[index];
        if (_figure.IsFolded)
        {
            return node.Role == FigureRole.Neuron ? OfColumn(node.Column) : OfGroup(node);
        }

        return node.Role == FigureRole.Neuron && NetsOf(node.First) is { Length: > 0 } nets ? $"{node.Name} ({nets})" : node.Name;
    }

    private string Say(string key) => Words.Of(key).In(_language);
}
