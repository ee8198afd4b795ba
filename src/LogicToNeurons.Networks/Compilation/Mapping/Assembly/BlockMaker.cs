using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Mapping.Covers;
using LogicToNeurons.Networks.Compilation.Mapping.Cuts;
using LogicToNeurons.Networks.Compilation.Mapping.Sharing;
using LogicToNeurons.Networks.Verification;

namespace LogicToNeurons.Networks.Compilation.Mapping.Assembly;

/// <summary>Makes the blocks of a cover: one for each set of leaves that cuts have, one for each and of many.</summary>
internal sealed class BlockMaker
{
    private readonly OptionSet _options;
    private readonly Cover _cover;
    private readonly Dictionary<(int A, int B, int C, int D), List<int>> _gatesOf = [];
    private readonly List<Block> _blocks = [];
    private readonly BlockProver _prover;

    private BlockMaker(OptionSet options, Cover cover)
    {
        (_options, _cover) = (options, cover);
        _prover = new BlockProver(new BlockGraph(options.Graph.Subject, [], []));
    }

    /// <summary>Makes the blocks, in no order.</summary>
    public static List<Block> Make(OptionSet options, Cover cover)
    {
        var maker = new BlockMaker(options, cover);
        foreach (var gate in options.Graph.Gates)
        {
            if (cover.UsesOf(gate) > 0)
            {
                maker.Add(gate);
            }
        }

        foreach (var gates in maker._gatesOf.Values)
        {
            maker._blocks.Add(maker.BlockOf(gates));
        }

        return maker._blocks;
    }

    private void Add(int gate)
    {
        var option = _cover.ChosenOf(gate);
        if (!option.IsCut)
        {
            _blocks.Add(WideBlocks.Of(gate, _options.Wides.KindOf(option.Wide), _options.Wides.LiteralsOf(option.Wide)));
            return;
        }

        var cut = _options.Cuts[option.Number];
        if (!_gatesOf.TryGetValue((cut.A, cut.B, cut.C, cut.D), out var gates))
        {
            _gatesOf.Add((cut.A, cut.B, cut.C, cut.D), gates = []);
        }

        gates.Add(gate);
    }

    private Block BlockOf(List<int> gates)
    {
        var neurons = new List<LocalNeuron>();
        var numbers = new Dictionary<NeuronKey, int>();
        var outputs = new List<BlockOutput>();
        var cut = _options.Cuts[_cover.ChosenOf(gates[0]).Number];
        foreach (var gate in gates)
        {
            var option = _cover.ChosenOf(gate);
            outputs.Add(new BlockOutput(gate, CutRows.OutputOf(_options.Cuts[option.Number], _options.NetworkOf(option), neurons, numbers)));
        }

        var block = new Block(KindOf(gates, neurons.Count), [.. Enumerable.Range(0, cut.Size).Select(leaf => cut[leaf])], [.. neurons], [.. outputs]);
        block = NeuronSigns.Choose(block);
        return _prover.Holds(block) ? block : block with { Proof = new ReachableProof([.. gates.SelectMany(Dropped).Distinct()]) };
    }

    private int[] Dropped(int gate) => _options.Cuts.Dropped[_options.Cuts[_cover.ChosenOf(gate).Number].Dropped];

    private BlockKind KindOf(List<int> gates, int neurons)
    {
        var tables = gates.Select(gate => _options.Cuts[_cover.ChosenOf(gate).Number].Table).ToList();
        return neurons == 0 ? BlockKind.Affine
            : neurons == 1 && tables.Exists(CutFunctions.IsHalfSum) && tables.Exists(CutFunctions.IsHalfCarry) ? BlockKind.HalfAdder
            : neurons == 2 && tables.Exists(CutFunctions.IsSum) && tables.Exists(CutFunctions.IsCarry) ? BlockKind.FullAdder
            : BlockKind.Cut;
    }
}
