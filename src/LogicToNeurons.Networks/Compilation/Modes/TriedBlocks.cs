using LogicToNeurons.Networks.Compilation.Blocks;
using LogicToNeurons.Networks.Compilation.Subjects;
using LogicToNeurons.Networks.Layers;
using static LogicToNeurons.Networks.Compilation.Hash64;

namespace LogicToNeurons.Networks.Compilation.Modes;

/// <summary>Which blocks a circuit has been covered and wired with already: with the same ones it becomes the same network.</summary>
/// <remarks>
/// Blocks are told apart by a number of 64 bits; if those of two are ever the same, a candidate is missed, but no network is wrong.
/// The format makes no difference to wiring where no value had to be carried on.
/// </remarks>
internal sealed class TriedBlocks
{
    private readonly Dictionary<(Subject Subject, ulong Blocks, bool HasShortcuts, NumberFormat? Number), PassResult> _results = [];

    /// <summary>The result of the same blocks.</summary>
    /// <param name="subject">The circuit.</param>
    /// <param name="given">The blocks.</param>
    /// <param name="hasShortcuts">How they are wired.</param>
    /// <param name="number">The format that they are wired for.</param>
    /// <returns>It, as that of another pass or format; null if there is none.</returns>
    public PassResult? Find(Subject subject, IReadOnlyList<Block> given, bool hasShortcuts, NumberFormat number)
    {
        var blocks = SignatureOf(given);
        return _results.GetValueOrDefault((subject, blocks, hasShortcuts, number)) ?? _results.GetValueOrDefault((subject, blocks, hasShortcuts, null));
    }

    /// <summary>Notes a network.</summary>
    /// <param name="candidate">The network.</param>
    /// <param name="given">The blocks that its circuit was covered with.</param>
    /// <param name="settings">How it was wired, and what is asked for.</param>
    public void Add(FusedCandidate candidate, IReadOnlyList<Block> given, CompilerSettings settings)
    {
        // For a wider format the same network is worse, but only if it is exact in this one.
        var isForAll = settings.HasShortcuts && candidate.Fits(settings) && candidate.Compiled.IdentityCount == 0;
        _results[(candidate.Compiled.Graph.Subject, SignatureOf(given), settings.HasShortcuts, isForAll ? null : candidate.Number)] = candidate.ToResult();
    }

    private static ulong SignatureOf(IReadOnlyList<Block> blocks)
    {
        var hash = (ulong)blocks.Count;
        foreach (var block in blocks)
        {
            hash = Mixed(hash, ((long)block.Kind << 48) + ((long)block.Neurons.Length << 24) + block.Leaves.Length);
            foreach (var leaf in block.Leaves)
            {
                hash = Mixed(hash, leaf);
            }

            foreach (var neuron in block.Neurons)
            {
                hash = Mixed(WithRow(hash, neuron.Row), neuron.Largest);
            }

            foreach (var output in block.Outputs)
            {
                hash = WithRow(Mixed(hash, output.Value), output.Row);
            }
        }

        return hash;
    }

    private static ulong WithRow(ulong hash, LocalRow row)
    {
        hash = Mixed(Mixed(hash, row.Bias), row.Terms.Length);
        foreach (var (source, weight) in row.Terms)
        {
            hash = Mixed(Mixed(hash, source), weight);
        }

        return hash;
    }
}
