using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>What a click means where: areas of a grid with a target each, recorded while the grid is drawn.</summary>
/// <typeparam name="T">What a click is about.</typeparam>
public sealed class HitMap<T>
{
    private readonly List<(Area Area, T Target)> _areas = [];

    /// <summary>Forgets everything: before a new frame.</summary>
    public void Clear() => _areas.Clear();

    /// <summary>Adds an area, on top of those before; one without cells is left out.</summary>
    /// <param name="area">Where in the grid.</param>
    /// <param name="target">What a click there is about.</param>
    public void Add(Area area, T target)
    {
        if (!area.IsEmpty)
        {
            _areas.Add((area, target));
        }
    }

    /// <summary>Finds what is on top at a place.</summary>
    /// <param name="x">The column in the grid.</param>
    /// <param name="y">The row in the grid.</param>
    /// <param name="target">What a click there is about.</param>
    /// <param name="area">The area that it was added with.</param>
    /// <returns>Whether anything is there.</returns>
    public bool TryFind(int x, int y, [MaybeNullWhen(false)] out T target, out Area area)
    {
        for (var i = _areas.Count - 1; i >= 0; i--)
        {
            if (_areas[i].Area.Contains(x, y))
            {
                (area, target) = _areas[i];
                return true;
            }
        }

        (target, area) = (default, default);
        return false;
    }
}
