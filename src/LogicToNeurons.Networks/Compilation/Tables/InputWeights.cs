namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>Guesses whole weights w such that a function depends on Σ w · input only.</summary>
/// <remarks>
/// Inputs that may change places count alike; with one input negated, oppositely. Among groups of such inputs the weights of counting (1),
/// of binary numbers (1, 2, 4 ... in either order, or by influence), and of threshold functions (in proportion to influence) are tried: so
/// counts, comparisons, sums and weighted votes are found. Where two inputs count alike as well as oppositely, as in an equality, both are
/// tried. A guess may be wrong; who uses it checks.
/// </remarks>
internal sealed class InputWeights
{
    private const int MostRatio = 64;

    private readonly int[] _groups;
    private readonly int[] _signs;
    private readonly int[] _balances;
    private readonly bool _prefersOpposite;
    private readonly int _groupCount;
    private bool _isAmbiguous;

    private InputWeights(BitFunction function, bool prefersOpposite)
    {
        _prefersOpposite = prefersOpposite;
        var count = function.Inputs.Length;
        _groups = new int[count];
        _signs = new int[count];
        _balances = new int[count];
        Array.Fill(_groups, -1);
        for (var place = 0; place < count; place++)
        {
            if (_groups[place] < 0)
            {
                Join(function, place);
                _balances[_groupCount++] = Math.Abs(function.BalanceAt(place));
            }
        }
    }

    /// <summary>The guesses: a weight for each input.</summary>
    public static IEnumerable<int[]> Guess(BitFunction function)
    {
        var weights = new InputWeights(function, prefersOpposite: false);
        var guesses = weights.Guesses();
        return weights._isAmbiguous && weights._groupCount > 1
            ? guesses.Concat(new InputWeights(function, prefersOpposite: true).Guesses())
            : guesses;
    }

    private List<int[]> Guesses()
    {
        var count = _groupCount;
        if (count == 1)
        {
            return [WithGroups([1])];
        }

        var balances = _balances[..count];
        var byBalance = Enumerable.Range(0, count).OrderBy(group => balances[group]).ToArray();
        List<int[]> guesses =
        [
            WithGroups(Enumerable.Range(0, count).Select(group => 1 << group)),
            WithGroups(Enumerable.Range(0, count).Select(group => 1 << (count - 1 - group))),
            WithGroups(Enumerable.Range(0, count).Select(group => 1 << Array.IndexOf(byBalance, group))),
        ];
        var least = balances.Min();
        if (least > 0 && balances.Max() <= MostRatio * least)
        {
            guesses.Add(WithGroups(balances.Select(balance => (balance + (least / 2)) / least)));
        }

        return guesses;
    }

    private int[] WithGroups(IEnumerable<int> weights)
    {
        var ofGroup = weights.ToArray();
        return [.. _groups.Select((group, place) => _signs[place] * ofGroup[group])];
    }

    private void Join(BitFunction function, int leader)
    {
        _groups[leader] = _groupCount;
        _signs[leader] = function.BalanceAt(leader) < 0 ? -1 : 1;
        for (var place = leader + 1; place < _groups.Length; place++)
        {
            if (_groups[place] >= 0)
            {
                continue;
            }

            var isAlike = function.IsSymmetric(leader, place, isNegated: false);
            var isOpposite = function.IsSymmetric(leader, place, isNegated: true);
            if (isAlike || isOpposite)
            {
                _groups[place] = _groupCount;
                _signs[place] = isOpposite && (!isAlike || _prefersOpposite) ? -_signs[leader] : _signs[leader];
                _isAmbiguous |= isAlike && isOpposite;
            }
        }
    }
}
