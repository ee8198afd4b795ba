using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>Adds bits of which no column carries more than one into the next, from the lowest column up (pass P4).</summary>
/// <remarks>
/// With T_i the sum of the columns up to i, in units of the limb's first, the carry out of column i is [T_i ≥ 2^(i + 1)]: two
/// kinks, whatever the column, so all carries of a limb are in one layer. A digit is column + carry in − 2 · carry out, which
/// takes no neuron. Only the carry into the next limb is read by another layer.
/// </remarks>
internal sealed class AdderWriter
{
    private readonly PlanBuilder _builder;
    private readonly SumRequest _request;
    private readonly SumPlan _plan = new();
    private AffineForm _prefix = AffineForm.Of(0);
    private long _low;
    private long _high;

    private AdderWriter(PlanBuilder builder, SumRequest request) => (_builder, _request) = (builder, request);

    /// <summary>Whether no column carries more than one into the next.</summary>
    public static bool CanAdd(IEnumerable<SumTerm> terms)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var term in terms)
        {
            if (term.Largest > 1)
            {
                return false;
            }

            counts[term.Exponent] = counts.GetValueOrDefault(term.Exponent) + 1;
        }

        var (carry, before) = (0, -1);
        foreach (var (exponent, count) in counts)
        {
            carry = exponent == before + 1 ? carry : 0;
            carry = (count + carry) / 2;
            before = exponent;
            if (carry > 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the steps to a plan.</summary>
    public static SumPlan Write(PlanBuilder builder, SumRequest request) => new AdderWriter(builder, request).Write();

    private SumPlan Write()
    {
        var carry = AffineForm.Of(0);
        var low = 0;
        _plan.Lows.Add(0);
        for (var column = 0; column <= _request.Top; column++)
        {
            if (column - low == _request.LimbBits)
            {
                low = column;
                _plan.Lows.Add(low);
                (_prefix, _low, _high) = (carry, carry.Length == 0 ? carry.Constant : 0, carry.Length == 0 ? carry.Constant : 1);
            }

            var own = AddColumn(column, column - low);
            var threshold = 1L << (column - low + 1);
            var next = IsCarryNeeded(column + 1, low) ? _builder.Reaches(_prefix, _low, _high, threshold) : AffineForm.Of(0);
            if (IsCarryNeeded(column + 1, low))
            {
                _plan.Claim(new Remainder(low, column + 1, _builder.Sum(0, (_prefix, 1), (next, -threshold))));
            }

            if (_request.Digits.Contains(column))
            {
                _plan.Digits[column] = _builder.Sum(0, (own, 1), (carry, 1), (next, -2));
            }

            if (_request.Carries.Contains(column + 1))
            {
                _plan.Carries[column + 1] = next;
            }

            carry = next;
        }

        return _plan;
    }

    private bool IsCarryNeeded(int column, int low) =>
        _request.Digits.Contains(column - 1) || _request.Digits.Contains(column) || _request.Carries.Contains(column)
        || (column - low == _request.LimbBits && column <= _request.Top);

    private AffineForm AddColumn(int column, int place)
    {
        var own = AffineForm.Of(0);
        foreach (var term in _request.Columns.Between(column, column + 1))
        {
            own = _builder.Sum(0, (own, 1), (term.Form, 1));
            _low += (term.Form.Length == 0 ? term.Form.Constant : 0) << place;
            _high += term.Largest << place;
        }

        _prefix = _builder.Sum(0, (_prefix, 1), (own, 1L << place));
        return own;
    }
}
