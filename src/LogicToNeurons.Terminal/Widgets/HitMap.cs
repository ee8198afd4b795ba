using System.Diagnostics.CodeAnalysis;
using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>What a click means where: areas of a grid with a target each, recorded while the grid is drawn.</summary>
/// <typeparam name="T">What a click is about.</typeparam>
public sealed class HitMap<T>
{
    // Plain arrays, because a list of a type of ours has to be compiled at every start.
    private Area[] _areas = new Area[64];
    private T[] _targets = new T[64];
    private int _count;

    /// <summary>Forgets everything: before a new frame.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds an area, on top of those before; one without cells is left out.</summary>
    /// <param name="area">Where in the grid.</param>
    /// <param name="target">What a click there is about.</param>
    public void Add(Area area, T target)
    {
        if (area.IsEmpty)
        {
            return;
        }

        if (_count == _areas.Length)
        {
            Grow();
        }

        (_areas[_count], _targets[_count]) = (area, target);
        _count++;
    }

    /// <summary>Finds what is on top at a place.</summary>
    /// <param name="x">The column in the grid.</param>
    /// <param name="y">The row in the grid.</param>
    /// <param name="target">What a click there is about.</param>
    /// <param name="area">The area that it was added with.</param>
    /// <returns>Whether anything is there.</returns>
    public bool TryFind(int x, int y, [MaybeNullWhen(false)] out T target, out Area area)
    {
        for (var i = _count - 1; i >= 0; i--)
        {
            if (_areas[i].Contains(x, y))
            {
                (area, target) = (_areas[i], _targets[i]);
                return true;
            }
        }

        (target, area) = (default, default);
        return false;
    }

    private void Grow()
    {
        var (areas, targets) = (_areas, _targets);
        _areas = new Area[2 * _count];
        _targets = new T[2 * _count];
        Array.Copy(areas, _areas, _count);
        Array.Copy(targets, _targets, _count);
    }
}
