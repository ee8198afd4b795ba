using System.Collections.Immutable;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions;

/// <summary>A piecewise-linear function as exact affine forms and ReLU neurons, with shortcuts: a neuron may read the inputs and any earlier neuron.</summary>
/// <remarks>Signals are numbered: the inputs from 0 on, then the neurons in an order in which each reads only earlier ones.</remarks>
public sealed class ReluFunction
{
    private readonly int[] _levels;

    /// <summary>Creates a function.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="inputs">The names of its inputs.</param>
    /// <param name="outputs">The names of its outputs.</param>
    /// <param name="neurons">What each neuron cuts off below 0; forms over the signals before it.</param>
    /// <param name="results">What each output is; forms over all signals.</param>
    public ReluFunction(string name, ImmutableArray<string> inputs, ImmutableArray<string> outputs, ImmutableArray<RationalForm> neurons, ImmutableArray<RationalForm> results)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(results.Length, outputs.Length);
        (Name, Inputs, Outputs, Neurons, Results) = (name, inputs, outputs, neurons, results);
        _levels = new int[inputs.Length + neurons.Length];
        for (var i = 0; i < neurons.Length; i++)
        {
            var level = 0;
            foreach (var term in neurons[i].Terms)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(term.Signal, inputs.Length + i, nameof(neurons));
                level = Math.Max(level, _levels[term.Signal]);
            }

            _levels[inputs.Length + i] = level + 1;
            Depth = Math.Max(Depth, level + 1);
        }
    }

    /// <summary>Gets its name.</summary>
    public string Name { get; }

    /// <summary>Gets the names of its inputs.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>Gets the names of its outputs.</summary>
    public ImmutableArray<string> Outputs { get; }

    /// <summary>Gets what each neuron cuts off below 0.</summary>
    public ImmutableArray<RationalForm> Neurons { get; }

    /// <summary>Gets what each output is.</summary>
    public ImmutableArray<RationalForm> Results { get; }

    /// <summary>Gets where each neuron, then each output, comes from; empty if it wasn't read from a text.</summary>
    public ImmutableArray<FormulaOrigin> Origins { get; init; } = [];

    /// <summary>Gets the number of hidden layers: of neurons that stand one behind the other.</summary>
    public int Depth { get; }

    /// <summary>Gets the number of inputs and neurons.</summary>
    public int SignalCount => _levels.Length;

    /// <summary>Gets the number of weights; biases don't count.</summary>
    public long WeightCount => Neurons.Concat(Results).Sum(static form => (long)form.Terms.Length);

    /// <summary>Gets the largest magnitude of a weight; 0 if there is none.</summary>
    public Rational LargestWeight =>
        Neurons.Concat(Results).SelectMany(static form => form.Terms).Aggregate(Rational.Zero, static (largest, term) => Rational.Max(largest, Rational.Abs(term.Weight)));

    /// <summary>The layer of a signal: 0 for inputs, from 1 on for neurons.</summary>
    public int LevelOf(int signal) => _levels[signal];

    /// <summary>The values of the outputs.</summary>
    /// <param name="inputs">The values of the inputs.</param>
    public Rational[] At(params ReadOnlySpan<Rational> inputs)
    {
        var values = SignalsAt(inputs);
        return [.. Results.Select(result => result.At(values))];
    }

    /// <summary>The values of all signals: inputs, then neurons.</summary>
    /// <param name="inputs">The values of the inputs.</param>
    public Rational[] SignalsAt(params ReadOnlySpan<Rational> inputs)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inputs.Length, Inputs.Length);
        var values = new Rational[SignalCount];
        inputs.CopyTo(values);
        for (var i = 0; i < Neurons.Length; i++)
        {
            values[inputs.Length + i] = Rational.Max(Neurons[i].At(values), Rational.Zero);
        }

        return values;
    }
}
