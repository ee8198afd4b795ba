using System.Numerics;
using System.Runtime.CompilerServices;

namespace LogicToNeurons.Networks.Evaluation.Compiling;

/// <summary>A node of so many terms that generated code would gain nothing over a loop.</summary>
/// <typeparam name="T">What values are computed in.</typeparam>
internal sealed class LongRow<T>
    where T : unmanaged, INumber<T>
{
    private readonly int _target;
    private readonly int[] _sources;
    private readonly T[] _weights;
    private readonly T _bias;
    private readonly bool _isRelu;

    public LongRow(NeuronNodes<T> nodes, NeuronChunks<T> chunks, int signal)
    {
        _target = chunks[signal];
        _sources = nodes.SourcesOf(signal).ToArray();
        for (var i = 0; i < _sources.Length; i++)
        {
            _sources[i] = chunks[_sources[i]];
        }

        _weights = nodes.WeightsOf(signal).ToArray();
        _bias = nodes.BiasOf(signal);
        _isRelu = nodes.ShapeOf(signal).IsRelu;
    }

    /// <summary>Computes it.</summary>
    /// <param name="slots">The first slot.</param>
    public void Evaluate(ref T slots)
    {
        var sum = _bias;
        for (var i = 0; i < _sources.Length; i++)
        {
            sum = unchecked(sum + (_weights[i] * Unsafe.Add(ref slots, _sources[i])));
        }

        Unsafe.Add(ref slots, _target) = _isRelu && sum < T.Zero ? T.Zero : sum;
    }
}
