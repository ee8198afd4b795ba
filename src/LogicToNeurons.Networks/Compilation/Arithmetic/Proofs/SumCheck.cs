using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;
using LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Proofs;

/// <summary>Checks the digits and carries of a sum.</summary>
/// <remarks>
/// A limb's sum U is the carry into it and its columns, in units of 2^low. R_e is U modulo 2^(e − low): a form that differs
/// from U by a multiple of that power, and that is from 0 to that power − 1. Both are checked, so R_e is right whatever its
/// steps mean. Digit e is (R_(e+1) − R_e) / 2^(e − low), and the carry into column e is what R_e leaves of the columns below
/// it, divided by the power.
/// </remarks>
internal sealed class SumCheck
{
    private readonly SumPlan _sums;
    private readonly StepRanges _ranges;
    private readonly WordPlan _plan;
    private readonly SumColumns _columns;
    private readonly Dictionary<int, AffineForm> _limbs = [];
    private readonly Dictionary<int, AffineForm> _carries = [];
    private readonly FormAccumulator _sum = new();

    public SumCheck(TreePlan plan, StepRanges ranges, IReadOnlyList<SumTerm> terms)
    {
        (_sums, _plan, _ranges, _columns) = (plan.Sum, plan.Plan, ranges, new SumColumns(terms));
        var carry = AffineForm.Of(0);
        for (var i = 0; i < _sums.Lows.Count && carry is not null; i++)
        {
            var low = _sums.Lows[i];
            var next = i + 1 < _sums.Lows.Count ? _sums.Lows[i + 1] : int.MaxValue;
            _carries[low] = carry;
            _limbs[low] = Columns(low, next);
            carry = next == int.MaxValue ? null : CarryInto(low, next);
        }
    }

    /// <summary>The digit of an exponent, or null if it isn't proved.</summary>
    public AffineForm? Digit(int exponent)
    {
        var low = LimbOf(exponent);
        return _limbs.ContainsKey(low) && Remainder(low, exponent + 1) is { } upper && Remainder(low, exponent) is { } lower ? Quotient(upper, lower, exponent - low) : null;
    }

    /// <summary>The carry into a column, or null if it isn't proved.</summary>
    public AffineForm? Carry(int exponent) => _limbs.ContainsKey(LimbOf(exponent - 1)) ? CarryInto(LimbOf(exponent - 1), exponent) : null;

    private int LimbOf(int exponent)
    {
        var place = _sums.Lows.BinarySearch(exponent);
        return _sums.Lows[place < 0 ? ~place - 1 : place];
    }

    private AffineForm? CarryInto(int low, int exponent) =>
        Remainder(low, exponent) is { } rest ? Quotient(Columns(low, exponent), rest, exponent - low) : null;

    private AffineForm Columns(int low, int end)
    {
        _sum.Add(_carries[low], 1);
        foreach (var term in _columns.Between(low, end))
        {
            _sum.Add(term.Form, 1L << (term.Exponent - low));
        }

        return _sum.Take();
    }

    private AffineForm? Remainder(int low, int exponent)
    {
        if (exponent == low)
        {
            return AffineForm.Of(0);
        }

        var form = _sums.RemainderOf(low, exponent)?.Form ?? _limbs[low];
        var power = Int128.One << (exponent - low);
        return IsBelow(form, power) && (power > long.MaxValue || Quotient(_limbs[low], form, exponent - low) is not null) ? form : null;
    }

    private bool IsBelow(AffineForm form, Int128 power)
    {
        var (low, high) = _ranges.RangeOf(form);
        if (low >= 0 && high < power)
        {
            return true;
        }

        for (var i = form.Length - 1; i >= 0 && form.Signals[i] >= _plan.Leaves.Length; i--)
        {
            var step = form.Signals[i] - _plan.Leaves.Length;
            if (_plan.Steps[step].Threshold == power && _ranges.IsRestOf(form, step) && _ranges.LargestRestOf(step) < power)
            {
                return true;
            }
        }

        return false;
    }

    private AffineForm? Quotient(AffineForm upper, AffineForm lower, int exponent)
    {
        _sum.Add(upper, 1);
        _sum.Add(lower, -1);
        var difference = _sum.Take();
        if (exponent > 62)
        {
            return difference.Length == 0 && difference.Constant == 0 ? difference : null;
        }

        var power = 1L << exponent;
        var weights = new long[difference.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = difference.Weights[i] / power;
            if (weights[i] * power != difference.Weights[i])
            {
                return null;
            }
        }

        return difference.Constant % power == 0 ? new AffineForm(difference.Constant / power, difference.Signals.ToArray(), weights) : null;
    }
}
