namespace LogicToNeurons.Networks.Approximation;

/// <summary>All lines below some points and above others, as far as these have come from left to right (O'Rourke 1981).</summary>
/// <remarks>
/// Of all such lines the steepest touches a lower point and, further right, an upper one; the flattest an upper and then a
/// lower one. A new point is hit by some line if it is by these two, and changes them in amortised constant time.
/// </remarks>
internal sealed class Stab
{
    private readonly Hull _uppers = new(isLower: true);
    private readonly Hull _lowers = new(isLower: false);

    /// <summary>Gets the steepest line; null while any slope will do.</summary>
    public Line? Steepest { get; private set; }

    /// <summary>Gets the flattest line; null while any slope will do.</summary>
    public Line? Flattest { get; private set; }

    /// <summary>Gets the upper point that the steepest line touched last.</summary>
    public double LastUpper { get; private set; }

    /// <summary>Gets the lower point that the flattest line touched last.</summary>
    public double LastLower { get; private set; }

    /// <summary>Whether a line may pass above a point.</summary>
    public bool CanBeAbove(double x, double y) => Steepest is null || Steepest.At(x) >= y;

    /// <summary>Whether a line may pass below a point.</summary>
    public bool CanBeBelow(double x, double y) => Flattest is null || Flattest.At(x) <= y;

    /// <summary>Lines must pass below a point to the right of all others.</summary>
    public void AddUpper(double x, double y)
    {
        if (_lowers.Count > 0 && (Steepest is null || Steepest.At(x) > y))
        {
            Steepest = new Line(_lowers.Tangent(x, y), x, y);
            LastUpper = x;
        }

        _uppers.Add(x, y);
    }

    /// <summary>Lines must pass above a point to the right of all others, or right below the last upper one.</summary>
    public void AddLower(double x, double y)
    {
        if (_uppers.HasBefore(x) && (Flattest is null || Flattest.At(x) < y))
        {
            Flattest = new Line(_uppers.Tangent(x, y), x, y);
            LastLower = x;
        }

        _lowers.Add(x, y);
    }
}
