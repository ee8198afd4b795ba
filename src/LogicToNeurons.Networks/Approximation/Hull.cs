namespace LogicToNeurons.Networks.Approximation;

/// <summary>The side of the convex hull of points, which come from left to right, that faces lines: of upper points the lower side, of lower points the upper one.</summary>
/// <param name="isLower">Whether it is the lower side.</param>
internal sealed class Hull(bool isLower)
{
    private readonly List<(double X, double Y)> _points = [];

    // The point that the last tangent touched: tangents to points further right never touch one before it.
    private int _touched;

    /// <summary>Gets the number of points on it.</summary>
    public int Count => _points.Count;

    /// <summary>Whether a point of it lies to the left of a place.</summary>
    public bool HasBefore(double x) => _points.Count > 0 && _points[0].X < x;

    /// <summary>Adds a point to the right of all others.</summary>
    public void Add(double x, double y)
    {
        while (_points.Count >= 2 && !Turns(_points[^2], _points[^1], (x, y)))
        {
            _points.RemoveAt(_points.Count - 1);
        }

        _points.Add((x, y));
        _touched = Math.Min(_touched, _points.Count - 1);
    }

    /// <summary>The slope of the line through a point to the right that touches the hull: below a lower side, above an upper one.</summary>
    public double Tangent(double x, double y)
    {
        while (_touched > 0 && !IsTighter(_touched, _touched - 1, x, y))
        {
            _touched--;
        }

        while (_touched + 1 < _points.Count && _points[_touched + 1].X < x && IsTighter(_touched + 1, _touched, x, y))
        {
            _touched++;
        }

        return Slope(_touched, x, y);
    }

    // Above lower points a line through the new point must not be too steep; below upper points not too flat.
    private bool IsTighter(int point, int other, double x, double y) =>
        _points[point].X < x && (isLower ? Slope(point, x, y) >= Slope(other, x, y) : Slope(point, x, y) <= Slope(other, x, y));

    private double Slope(int point, double x, double y) => (y - _points[point].Y) / (x - _points[point].X);

    private bool Turns((double X, double Y) first, (double X, double Y) middle, (double X, double Y) last)
    {
        var cross = ((middle.X - first.X) * (last.Y - first.Y)) - ((middle.Y - first.Y) * (last.X - first.X));
        return isLower ? cross > 0 : cross < 0;
    }
}
