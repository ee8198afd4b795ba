using System.Numerics;
using LogicToNeurons.Networks.Compilation.Arithmetic.Plans;

namespace LogicToNeurons.Networks.Compilation.Arithmetic.Sums;

/// <summary>Adds any weighted numbers at once and then takes the digits off their sum, from the highest down (pass P4).</summary>
/// <remarks>
/// The highest digit of a number r below 2^(k + 1) is [r ≥ 2^k], two neurons, and r minus that digit's 2^k is below 2^k; the
/// lowest digit is what remains and takes none. Too many columns for the number format are added in limbs: the digits beyond
/// a limb are what it carries into the next. A digit is two parallel neurons while 2^k times their range stays exact (rule E),
/// otherwise two in a row of which the second is the digit itself.
/// </remarks>
internal sealed class DigitWriter
{
    private readonly PlanBuilder _builder;
    private readonly SumRequest _request;
    private readonly SumPlan _plan = new();
    private AffineForm _rest = AffineForm.Of(0);
    private long _low;
    private long _high;
    private int _after;
    private Int128 _positive;
    private Int128 _negative;

    private DigitWriter(PlanBuilder builder, SumRequest request) => (_builder, _request) = (builder, request);

    /// <summary>The most that a limb may come to.</summary>
    public static long MostSum(long sumBound) => sumBound / 4;

    /// <summary>Adds the steps to a plan; terms must not reach into a limb beyond their own.</summary>
    /// <returns>Null if a limb's sum isn't exact.</returns>
    public static SumPlan? Write(PlanBuilder builder, SumRequest request) => new DigitWriter(builder, request).Write();

    private SumPlan? Write()
    {
        var (carry, largest) = (AffineForm.Of(0), 0L);
        for (var low = 0; low <= _request.Top; low += _request.LimbBits)
        {
            _plan.Lows.Add(low);
            if (!Begin(low, carry, largest))
            {
                return null;
            }

            (carry, largest) = TakeDigits(low);
        }

        return _plan;
    }

    private bool Begin(int low, AffineForm carry, long largest)
    {
        var terms = new List<(AffineForm, long)> { (carry, 1) };
        Int128 high = largest;
        var lowest = 0L;
        foreach (var term in _request.Columns.Between(low, low + _request.LimbBits))
        {
            terms.Add((term.Form, 1L << (term.Exponent - low)));
            high += (Int128)term.Largest << (term.Exponent - low);
            lowest += (term.Form.Length == 0 ? term.Form.Constant : 0) << (term.Exponent - low);
        }

        _rest = _builder.Sum(0, [.. terms]);
        if (high > MostSum(_request.SumBound))
        {
            return false;
        }

        (_low, _high, _after) = (lowest, (long)high, -1);
        (_positive, _negative) = (high, high);
        return true;
    }

    private (AffineForm Carry, long Largest) TakeDigits(int low)
    {
        var isLast = low + _request.LimbBits > _request.Top;
        var lowest = 0;
        while (lowest < _request.LimbBits && !_request.Digits.Contains(low + lowest))
        {
            lowest++;
        }

        var (carry, largest) = (new List<(AffineForm, long)>(), 0L);
        _plan.Claim(new Remainder(low, low + BitsOf(_high), _rest));
        for (var place = BitsOf(_high) - 1; place >= Math.Max(lowest, 0); place--)
        {
            var digit = TakeDigit(low, place);
            if (isLast || place < _request.LimbBits)
            {
                _plan.Digits[low + place] = digit;
            }
            else
            {
                carry.Add((digit, 1L << (place - _request.LimbBits)));
                largest += 1L << (place - _request.LimbBits);
            }
        }

        return (_builder.Sum(0, [.. carry]), largest);
    }

    private AffineForm TakeDigit(int low, int place)
    {
        var power = 1L << place;
        var range = _high - power + 1;
        var isSaturated = Int128.Max(_positive, _negative) + ((Int128)power * (range + 1)) > _request.SumBound;
        var steps = _builder.StepCount;
        var digit = place == 0 ? _rest : _builder.Reaches(_rest, _low, _high, power, isSaturated, _after);
        _rest = _builder.Sum(0, (_rest, 1), (digit, -power));
        if (_builder.StepCount > steps)
        {
            _after = steps;
            _positive += isSaturated ? 0 : (Int128)power * range;
            _negative += (Int128)power * (isSaturated ? 1 : range);
        }

        if (digit.Length > 0 || digit.Constant == 1)
        {
            (_low, _high) = digit.Length > 0 ? (0, Math.Max(power - 1, _high - power)) : (_low - power, _high - power);
        }

        _plan.Claim(new Remainder(low, low + place, _rest));
        return digit;
    }

    private static int BitsOf(long high) => BitOperations.Log2((ulong)Math.Max(high, 1)) + 1;
}
