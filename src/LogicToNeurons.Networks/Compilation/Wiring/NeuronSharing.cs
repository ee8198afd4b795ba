using LogicToNeurons.Networks.Layers;
using static LogicToNeurons.Networks.Compilation.Hash64;

namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>Finds neurons that need not be there: those that are there already but for a factor and an affine form (pass P7), or are never or always active (pass P8).</summary>
/// <remarks>
/// ReLU(k·z) = k·ReLU(z) for k &gt; 0, and ReLU(−z) = ReLU(z) − z. So a neuron is looked up by its form without common factor, the first
/// weight positive: by 64 bits that say what that form is, and then by the neuron's own row. ReLU(z) = 0 where no pattern makes z
/// positive, and z where none makes it negative.
/// </remarks>
/// <param name="largestOf">The largest value of a signal; the least is 0.</param>
/// <param name="rowOf">What a neuron that has been added takes the ReLU of, by its signal.</param>
internal sealed class NeuronSharing(Func<int, double> largestOf, Func<int, AffineRow> rowOf)
{
    private readonly Dictionary<ulong, (int Signal, long Factor)> _signals = [];
    private readonly FormAccumulator _sum = new();

    /// <summary>The ReLU of a form over what is there, or null if that takes a neuron.</summary>
    public AffineForm? Find(AffineForm form)
    {
        var (lowest, largest) = RangeOf(form);
        if (largest <= 0 || lowest >= 0)
        {
            return largest <= 0 ? AffineForm.Of(0) : form;
        }

        var factor = FactorOf(form);
        if (!_signals.TryGetValue(HashOf(form, factor), out var like) || factor % like.Factor != 0 || !IsMultiple(form, factor / like.Factor, rowOf(like.Signal)))
        {
            return null;
        }

        _sum.Add(like.Signal, Math.Abs(factor / like.Factor));
        if (factor < 0 != like.Factor < 0)
        {
            _sum.Add(form, 1);
        }

        return _sum.Take();
    }

    /// <summary>Notes a neuron.</summary>
    /// <param name="form">What it takes the ReLU of.</param>
    /// <param name="signal">The neuron.</param>
    public void Add(AffineForm form, int signal)
    {
        var factor = FactorOf(form);
        _signals.TryAdd(HashOf(form, factor), (signal, factor));
    }

    private (double Lowest, double Largest) RangeOf(AffineForm form)
    {
        var (lowest, largest) = ((double)form.Constant, (double)form.Constant);
        for (var i = 0; i < form.Length; i++)
        {
            var term = form.Weights[i] * largestOf(form.Signals[i]);
            lowest += Math.Min(term, 0);
            largest += Math.Max(term, 0);
        }

        return (lowest, largest);
    }

    // The greatest common divisor, with the first weight's sign.
    private static long FactorOf(AffineForm form)
    {
        var divisor = Math.Abs(form.Constant);
        foreach (var weight in form.Weights)
        {
            var rest = Math.Abs(weight);
            while (rest != 0)
            {
                (divisor, rest) = (rest, divisor % rest);
            }
        }

        return form.Weights[0] < 0 ? -divisor : divisor;
    }

    private static ulong HashOf(AffineForm form, long factor)
    {
        var hash = Mixed(0, form.Constant / factor);
        for (var i = 0; i < form.Length; i++)
        {
            hash = Mixed(Mixed(hash, form.Signals[i]), form.Weights[i] / factor);
        }

        return hash;
    }

    private static bool IsMultiple(AffineForm form, long factor, AffineRow row)
    {
        var isMultiple = row.Signals.SequenceEqual(form.Signals) && form.Constant == factor * row.Bias;
        for (var i = 0; isMultiple && i < form.Length; i++)
        {
            isMultiple = form.Weights[i] == factor * row.Weights[i];
        }

        return isMultiple;
    }
}
