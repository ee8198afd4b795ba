using LogicToNeurons.Circuits.Proving;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>Goes through the regions of space on which functions are affine, by deciding for one neuron after the other whether it is on.</summary>
/// <remarks>
/// A neuron is only decided if the results still depend on it: neurons that are multiples of each other, or whose sum is
/// affine (ReLU(z) − ReLU(−z) = z), are put together first. So functions that are equal by simple algebra take one region.
/// Only regions with an inside count: the functions are continuous, so what holds there holds everywhere.
/// </remarks>
internal sealed class RegionSearch
{
    /// <summary>Looks at a region on which all results are affine.</summary>
    /// <param name="cell">The region.</param>
    /// <param name="results">The results there, over the inputs.</param>
    /// <returns>Whether to go on.</returns>
    public delegate bool Visitor(Cell cell, IReadOnlyList<RationalForm> results);

    private readonly ReluFunction _function;
    private readonly bool _stopsAtZero;
    private readonly ProofClock _clock;
    private readonly Visitor _visit;
    private readonly int[] _signs;
    private bool _isStopped;

    /// <summary>Prepares a search.</summary>
    /// <param name="function">The function.</param>
    /// <param name="stopsAtZero">Whether a region is one as soon as all results are 0 on it.</param>
    /// <param name="clock">The time for it.</param>
    /// <param name="visit">Looks at each region.</param>
    public RegionSearch(ReluFunction function, bool stopsAtZero, ProofClock clock, Visitor visit)
    {
        (_function, _stopsAtZero, _clock, _visit) = (function, stopsAtZero, clock, visit);
        _signs = new int[function.Neurons.Length];
    }

    /// <summary>Gets the number of regions that were looked at.</summary>
    public long Regions { get; private set; }

    /// <summary>Goes through all regions.</summary>
    /// <returns>Whether all were seen; else the time was over, or the visitor has seen enough.</returns>
    public bool Run()
    {
        Visit(new Cell(_function.Inputs.Length));
        return !_isStopped;
    }

    // As deep as there are neurons at most.
    private void Visit(Cell cell)
    {
        var decided = new List<int>();
        while (!_isStopped)
        {
            if (_clock.IsOver)
            {
                _isStopped = true;
                break;
            }

            var view = new SignedView(_function, _signs);
            if (view.IsAffine || (_stopsAtZero && view.IsZero))
            {
                Regions++;
                _isStopped = !_visit(cell, view.Results);
                break;
            }

            var neuron = view.Next;
            decided.Add(neuron);
            var form = view.FormOf(neuron);
            var (on, off) = (cell.Cut(form), cell.Cut(form.Times(-1)));
            if (on is null || off is null)
            {
                // The whole region lies on one side.
                _signs[neuron] = on is null ? -1 : 1;
                continue;
            }

            _signs[neuron] = 1;
            Visit(on);
            _signs[neuron] = -1;
            if (!_isStopped)
            {
                Visit(off);
            }

            break;
        }

        foreach (var neuron in decided)
        {
            _signs[neuron] = 0;
        }
    }
}
