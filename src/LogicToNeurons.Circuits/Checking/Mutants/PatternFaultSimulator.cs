using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Checking.Mutants;

/// <summary>Finds which of many patterns tell a faulty circuit without registers from the right one; only what the fault changes is computed anew.</summary>
internal sealed class PatternFaultSimulator
{
    private readonly Netlist _netlist;
    private readonly ulong[] _right;
    private readonly ulong[] _wrong;
    private readonly int[] _changed;
    private readonly ulong[] _differing;
    private int _fault;

    public PatternFaultSimulator(Netlist netlist, int wordCount)
    {
        _netlist = netlist;
        WordCount = wordCount;
        _right = new ulong[netlist.NetCount * wordCount];
        _wrong = new ulong[netlist.NetCount * wordCount];
        _changed = new int[netlist.NetCount];
        _differing = new ulong[wordCount];
        Words(_right, 1).Fill(ulong.MaxValue);
    }

    /// <summary>Gets the number of words of 64 patterns each.</summary>
    public int WordCount { get; }

    /// <summary>The patterns of an input, to be written.</summary>
    public Span<ulong> Input(int index) => Words(_right, _netlist.InputNets[index]);

    /// <summary>Computes the right circuit.</summary>
    public void Evaluate()
    {
        for (var net = _netlist.FirstGate; net < _netlist.NetCount; net++)
        {
            Evaluate(_netlist.Kinds[net], Words(_right, _netlist.FanIn0[net]), Words(_right, _netlist.FanIn1[net]), Words(_right, net));
        }
    }

    /// <summary>The patterns at which a faulty circuit shows something else, a bit each; good until the next call.</summary>
    public ReadOnlySpan<ulong> Differing(Fault fault)
    {
        _fault++;
        Array.Clear(_differing);
        if (fault.Place == FaultPlace.Output)
        {
            Collect(Words(_right, _netlist.OutputNets[fault.Index]), fault.StuckWord);
            return _differing;
        }

        Begin(fault);
        for (var net = Math.Max(fault.Index + 1, _netlist.FirstGate); net < _netlist.NetCount; net++)
        {
            var (a, b) = (_netlist.FanIn0[net], _netlist.FanIn1[net]);
            if (_changed[a] == _fault || _changed[b] == _fault)
            {
                Evaluate(_netlist.Kinds[net], Current(a), Current(b), Words(_wrong, net));
                Mark(net);
            }
        }

        foreach (var net in _netlist.OutputNets)
        {
            if (_changed[net] == _fault)
            {
                Collect(Words(_right, net), Words(_wrong, net));
            }
        }

        return _differing;
    }

    private void Begin(Fault fault)
    {
        var wrong = Words(_wrong, fault.Index);
        if (fault.Place == FaultPlace.Net)
        {
            wrong.Fill(fault.StuckWord);
        }
        else
        {
            var a = Words(_right, _netlist.FanIn0[fault.Index]);
            var b = Words(_right, _netlist.FanIn1[fault.Index]);
            var kind = fault.IsStuck ? _netlist.Kinds[fault.Index] : fault.Kind;
            for (var word = 0; word < wrong.Length; word++)
            {
                wrong[word] = kind.Evaluate(
                    fault.IsStuck && fault.Pin == 0 ? fault.StuckWord : a[word],
                    fault.IsStuck && fault.Pin == 1 ? fault.StuckWord : b[word]);
            }
        }

        Mark(fault.Index);
    }

    private void Mark(int net) => _changed[net] = Words(_wrong, net).SequenceEqual(Words(_right, net)) ? 0 : _fault;

    private Span<ulong> Current(int net) => Words(_changed[net] == _fault ? _wrong : _right, net);

    private void Collect(ReadOnlySpan<ulong> right, ulong wrong)
    {
        for (var word = 0; word < right.Length; word++)
        {
            _differing[word] |= right[word] ^ wrong;
        }
    }

    private void Collect(ReadOnlySpan<ulong> right, ReadOnlySpan<ulong> wrong)
    {
        for (var word = 0; word < right.Length; word++)
        {
            _differing[word] |= right[word] ^ wrong[word];
        }
    }

    private static void Evaluate(GateKind kind, ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, Span<ulong> value)
    {
        for (var word = 0; word < value.Length; word++)
        {
            value[word] = kind.Evaluate(a[word], b[word]);
        }
    }

    private Span<ulong> Words(ulong[] values, int net) => values.AsSpan(net * WordCount, WordCount);
}
