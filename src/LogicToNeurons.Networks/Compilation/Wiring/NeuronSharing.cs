namespace LogicToNeurons.Networks.Compilation.Wiring;

/// <summary>Finds neurons that need not be there: those that are there already but for a factor and an affine form (pass P7), or are never or always active (pass P8).</summary>
/// <remarks>
/// ReLU(k·z) = k·ReLU(z) for k &gt; 0, and ReLU(−z) = ReLU(z) − z. So a neuron is looked up by its form without common factor, the first
/// weight positive. ReLU(z) = 0 where no pattern makes z positive, and z where none makes it negative.
/// </remarks>
internal sealed class NeuronSharing : IEqualityComparer<AffineForm>
{
    private readonly Dictionary<AffineForm, (int Signal, long Factor)> _signals;
    private readonly FormAccumulator _sum = new();

    public NeuronSharing() => _signals = new Dictionary<AffineForm, (int, long)>(this);

    /// <summary>The ReLU of a form over what is there, or null if that takes a neuron.</summary>
    /// <param name="form">The form.</param>
    /// <param name="largestOf">The largest value of a signal; the least is 0.</param>
    public AffineForm? Find(AffineForm form, Func<int, double> largestOf)
    {
        var (lowest, largest) = RangeOf(form, largestOf);
        if (largest <= 0 || lowest >= 0)
        {
            return largest <= 0 ? AffineForm.Of(0) : form;
        }

        var factor = FactorOf(form);
        if (!_signals.TryGetValue(Times(form, factor), out var like) || factor % like.Factor != 0)
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
        _signals.TryAdd(Times(form, factor), (signal, factor));
    }

    /// <inheritdoc/>
    public bool Equals(AffineForm? x, AffineForm? y) => ReferenceEquals(x, y) || (x is not null && y is not null && x.IsSame(y));

    /// <inheritdoc/>
    public int GetHashCode(AffineForm obj)
    {
        var hash = new HashCode();
        hash.Add(obj.Constant);
        for (var i = 0; i < obj.Length; i++)
        {
            hash.Add(obj.Signals[i]);
            hash.Add(obj.Weights[i]);
        }

        return hash.ToHashCode();
    }

    private static (double Lowest, double Largest) RangeOf(AffineForm form, Func<int, double> largestOf)
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

    private static AffineForm Times(AffineForm form, long factor)
    {
        if (factor == 1)
        {
            return form;
        }

        var weights = form.Weights.ToArray();
        foreach (ref var weight in weights.AsSpan())
        {
            weight /= factor;
        }

        return new AffineForm(form.Constant / factor, form.Signals.ToArray(), weights);
    }
}
