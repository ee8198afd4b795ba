namespace LogicToNeurons.Networks.Approximation;

/// <summary>The path of fewest straight links from left to right that nowhere leaves a tube around a function (Imai and Iri 1986).</summary>
/// <remarks>
/// Each link goes as far as any can. It leaves the tube through one side; the next link must meet it between the place where
/// it last touched the other side and the place where it leaves, which is a question of the same kind: which lines pass
/// below the upper points from the one place on, and above the lower points from the other on?
/// </remarks>
internal sealed class TubePath
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double _radius;
    private readonly List<Line> _links = [];

    private TubePath(Samples samples, double radius) => (_x, _y, _radius) = (samples.X, samples.Y, radius);

    /// <summary>The links from left to right; null if more than so many are needed.</summary>
    /// <param name="samples">The function.</param>
    /// <param name="radius">How far the path may be from it, upwards and downwards; above 0.</param>
    /// <param name="most">The most links.</param>
    public static IReadOnlyList<Line>? Find(Samples samples, double radius, int most)
    {
        var path = new TubePath(samples, radius);
        var stab = new Stab();
        var next = 0;
        while (path._links.Count < most)
        {
            if (path.IsDone(ref stab, ref next))
            {
                return path._links;
            }
        }

        return null;
    }

    // Adds one link; true if it is the last one.
    private bool IsDone(ref Stab stab, ref int next)
    {
        for (; next < _x.Length; next++)
        {
            var (x, lower, upper) = (_x[next], _y[next] - _radius, _y[next] + _radius);
            if (!stab.CanBeAbove(x, lower))
            {
                stab = LeaveBelow(stab, next);
                return false;
            }

            if (!stab.CanBeBelow(x, upper))
            {
                stab = LeaveAbove(stab, next);
                return false;
            }

            stab.AddUpper(x, upper);
            stab.AddLower(x, lower);
        }

        var (steepest, flattest) = (stab.Steepest!, stab.Flattest!);
        var place = _x[^1];
        _links.Add(new Line((steepest.Slope + flattest.Slope) / 2, place, (steepest.At(place) + flattest.At(place)) / 2));
        return true;
    }

    // The steepest line falls below the lower side between two places.
    private Stab LeaveBelow(Stab stab, int next)
    {
        var link = stab.Steepest!;
        var (start, end) = (stab.LastUpper, Exit(link, next, -_radius));
        _links.Add(link);
        var following = new Stab();
        for (var i = FirstFrom(start); i < next && _x[i] < end; i++)
        {
            following.AddUpper(_x[i], _y[i] + _radius);
        }

        following.AddLower(end, link.At(end));
        return following;
    }

    private Stab LeaveAbove(Stab stab, int next)
    {
        var link = stab.Flattest!;
        var (start, end) = (stab.LastLower, Exit(link, next, _radius));
        _links.Add(link);
        var following = new Stab();
        for (var i = FirstFrom(start); i < next && _x[i] < end; i++)
        {
            following.AddLower(_x[i], _y[i] - _radius);
        }

        following.AddUpper(end, link.At(end));
        return following;
    }

    // Where a line crosses a side of the tube between a place and the one before it.
    private double Exit(Line link, int next, double radius)
    {
        var (left, right) = (link.At(_x[next - 1]) - _y[next - 1] - radius, link.At(_x[next]) - _y[next] - radius);
        var share = left == right ? 0 : Math.Clamp(left / (left - right), 0, 1);
        return _x[next - 1] + (share * (_x[next] - _x[next - 1]));
    }

    private int FirstFrom(double x)
    {
        var found = Array.BinarySearch(_x, x);
        return found < 0 ? ~found : found;
    }
}
