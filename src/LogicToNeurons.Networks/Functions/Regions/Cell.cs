using System.Numerics;
using LogicToNeurons.Networks.Rationals;

namespace LogicToNeurons.Networks.Functions.Regions;

/// <summary>A part of space that is bounded by planes and has an inside: all points where some affine forms aren't negative; exactly.</summary>
/// <remarks>
/// It holds a dictionary of the simplex method in whole numbers (Edmonds): each form is <c>(constant + Σ factor · variable) / divisor</c>
/// over as many variables as there are dimensions, and none is negative where all these are 0. So cutting begins at a corner
/// that is known, and takes few steps. Bland's rule keeps it from going in circles.
/// </remarks>
internal sealed class Cell
{
    private readonly int _dimensions;

    // Each row: the factors of the variables in _columns, and then the constant. Variables below _dimensions are the coordinates, which may have any sign.
    private readonly List<BigInteger[]> _rows;
    private readonly List<int> _rowVariables;
    private readonly int[] _columns;
    private readonly List<RationalForm> _sides;
    private BigInteger _divisor;

    /// <summary>The whole space.</summary>
    public Cell(int dimensions)
    {
        _dimensions = dimensions;
        (_rows, _rowVariables, _sides) = ([], [], []);
        _columns = [.. Enumerable.Range(0, dimensions)];
        _divisor = BigInteger.One;
    }

    private Cell(Cell other)
    {
        (_dimensions, _divisor) = (other._dimensions, other._divisor);
        _rows = [.. other._rows.Select(row => (BigInteger[])row.Clone())];
        (_rowVariables, _sides) = ([.. other._rowVariables], [.. other._sides]);
        _columns = (int[])other._columns.Clone();
    }

    /// <summary>Gets the forms that aren't negative in it.</summary>
    public IReadOnlyList<RationalForm> Sides => _sides;

    /// <summary>The part where a form isn't negative either; null if that part has no inside.</summary>
    public Cell? Cut(RationalForm form)
    {
        var part = new Cell(this);
        if (!part.TryRaise(part.RowOf(form), out var row, out var edge))
        {
            return null;
        }

        if (edge < 0)
        {
            part._rows.Add(row);
            part._rowVariables.Add(GoalVariable);
        }

        part._sides.Add(form);
        return part;
    }

    /// <summary>A point inside: no side is 0 there.</summary>
    public Rational[] Inside()
    {
        // The middle of points on each of which one side isn't 0.
        var sum = new Rational[_dimensions];
        var count = 1;
        Add(sum, Corner());
        foreach (var side in _sides)
        {
            var part = new Cell(this);
            if (part.TryRaise(part.RowOf(side), out _, out var edge))
            {
                count++;
                Add(sum, edge < 0 ? part.Corner() : part.Along(edge));
            }
        }

        return [.. sum.Select(value => value / count)];
    }

    private static void Add(Rational[] sum, Rational[] point)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += point[i];
        }
    }

    // A form in terms of the columns, times the divisor; its own factors are made whole first.
    private BigInteger[] RowOf(RationalForm form)
    {
        var scale = form.Terms.Aggregate(form.Constant.Denominator, (multiple, term) => multiple / BigInteger.GreatestCommonDivisor(multiple, term.Weight.Denominator) * term.Weight.Denominator);
        var row = new BigInteger[_dimensions + 1];
        row[_dimensions] = (form.Constant * scale).Numerator * _divisor;
        foreach (var term in form.Terms)
        {
            var factor = (term.Weight * scale).Numerator;
            var column = Array.IndexOf(_columns, term.Signal);
            if (column >= 0)
            {
                row[column] += factor * _divisor;
                continue;
            }

            var known = _rows[_rowVariables.IndexOf(term.Signal)];
            for (var i = 0; i <= _dimensions; i++)
            {
                row[i] += factor * known[i];
            }
        }

        return row;
    }

    // Walks from corner to corner until a form is positive there; or to an endless edge where it will be, which is then the edge's column.
    // False if it never is.
    private bool TryRaise(BigInteger[] goal, out BigInteger[] row, out int edge)
    {
        row = goal;
        edge = -1;
        while (row[_dimensions].Sign <= 0)
        {
            var column = Entering(row);
            if (column < 0)
            {
                return false;
            }

            var leaving = Leaving(column, row[column].Sign);
            if (leaving < 0)
            {
                Exchange(row, column);
                edge = column;
                return true;
            }

            row = Pivot(leaving, column, row);
        }

        return true;
    }

    // Coordinates first, since they never leave again; then the smallest variable that helps.
    private int Entering(BigInteger[] goal)
    {
        var best = -1;
        for (var column = 0; column < _dimensions; column++)
        {
            var isFree = _columns[column] < _dimensions;
            if (isFree && !goal[column].IsZero)
            {
                return column;
            }

            if (!isFree && goal[column].Sign > 0 && (best < 0 || _columns[column] < _columns[best]))
            {
                best = column;
            }
        }

        return best;
    }

    // The side that is reached first; -1 for none.
    private int Leaving(int column, int sign)
    {
        var best = -1;
        for (var row = 0; row < _rows.Count; row++)
        {
            var factor = sign < 0 ? -_rows[row][column] : _rows[row][column];
            if (_rowVariables[row] < _dimensions || factor.Sign >= 0)
            {
                continue;
            }

            if (best < 0)
            {
                best = row;
                continue;
            }

            var bestFactor = BigInteger.Abs(_rows[best][column]);
            var order = (_rows[row][_dimensions] * bestFactor).CompareTo(_rows[best][_dimensions] * -factor);
            best = order < 0 || (order == 0 && _rowVariables[row] < _rowVariables[best]) ? row : best;
        }

        return best;
    }

    private BigInteger[] Pivot(int leaving, int column, BigInteger[] goal)
    {
        var pivotRow = _rows[leaving];
        var (entering, divisor) = (_columns[column], _divisor);
        _columns[column] = _rowVariables[leaving];
        _rowVariables[leaving] = entering;
        for (var row = 0; row < _rows.Count; row++)
        {
            _rows[row] = row == leaving ? Solved(pivotRow, column, divisor) : Substituted(_rows[row], pivotRow, column, divisor);
        }

        _divisor = BigInteger.Abs(pivotRow[column]);
        return Substituted(goal, pivotRow, column, divisor);
    }

    // The form, which isn't positive yet, becomes a column in place of the one that raises it without an end, and that one a row.
    private void Exchange(BigInteger[] goal, int column)
    {
        var (entering, divisor) = (_columns[column], _divisor);
        for (var row = 0; row < _rows.Count; row++)
        {
            _rows[row] = Substituted(_rows[row], goal, column, divisor);
        }

        _divisor = BigInteger.Abs(goal[column]);
        _rows.Add(Solved(goal, column, divisor));
        _rowVariables.Add(entering);
        _columns[column] = GoalVariable;
    }

    private int GoalVariable => _dimensions + _sides.Count;

    private BigInteger[] Solved(BigInteger[] pivotRow, int column, BigInteger divisor)
    {
        var isNegative = pivotRow[column].Sign < 0;
        var solved = new BigInteger[_dimensions + 1];
        for (var i = 0; i <= _dimensions; i++)
        {
            var value = i == column ? divisor : -pivotRow[i];
            solved[i] = isNegative ? -value : value;
        }

        return solved;
    }

    private BigInteger[] Substituted(BigInteger[] row, BigInteger[] pivotRow, int column, BigInteger divisor)
    {
        var (pivot, factor) = (pivotRow[column], row[column]);
        var isNegative = pivot.Sign < 0;
        var result = new BigInteger[_dimensions + 1];
        for (var i = 0; i <= _dimensions; i++)
        {
            var value = i == column ? factor : factor.IsZero ? row[i] * pivot / divisor : ((row[i] * pivot) - (factor * pivotRow[i])) / divisor;
            result[i] = isNegative ? -value : value;
        }

        return result;
    }

    // Where all columns are 0.
    private Rational[] Corner()
    {
        var point = new Rational[_dimensions];
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rowVariables[row] < _dimensions)
            {
                point[_rowVariables[row]] = new Rational(_rows[row][_dimensions], _divisor);
            }
        }

        return point;
    }

    // One step along an endless edge, on which the variable of a column, a side, grows.
    private Rational[] Along(int column)
    {
        var point = Corner();
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rowVariables[row] < _dimensions)
            {
                point[_rowVariables[row]] += new Rational(_rows[row][column], _divisor);
            }
        }

        return point;
    }
}
