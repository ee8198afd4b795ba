using LogicToNeurons.Terminal.Cells;

namespace LogicToNeurons.Terminal.Widgets;

/// <summary>How a screen is divided into panes: a tree of splits into rows or columns.</summary>
public abstract class PaneLayout
{
    private PaneLayout()
    {
    }

    /// <summary>A pane.</summary>
    /// <param name="id">What it is called in the result.</param>
    public static PaneLayout Pane(int id) => new Leaf(id);

    /// <summary>Parts below each other. The last one gets what no part wants.</summary>
    /// <param name="parts">The parts from the top, 1 or more.</param>
    public static PaneLayout Rows(params (Size Size, PaneLayout Part)[] parts) => new Split(true, parts);

    /// <summary>Parts beside each other. The last one gets what no part wants.</summary>
    /// <param name="parts">The parts from the left, 1 or more.</param>
    public static PaneLayout Columns(params (Size Size, PaneLayout Part)[] parts) => new Split(false, parts);

    /// <summary>Divides an area: every cell goes to one pane; a pane for which there is no room gets an empty area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>All panes in the tree's order.</returns>
    public IReadOnlyList<(int Id, Area Area)> Arrange(Area area)
    {
        var panes = new List<(int, Area)>();
        Arrange(area, panes);
        return panes;
    }

    /// <summary>Gives one pane the whole area and all others an empty one.</summary>
    /// <param name="area">The area.</param>
    /// <param name="id">The pane; if there is no such pane the area is divided as usual.</param>
    /// <returns>All panes in the tree's order.</returns>
    public IReadOnlyList<(int Id, Area Area)> ArrangeZoomed(Area area, int id)
    {
        var panes = new List<(int Id, Area Area)>();
        Arrange(area, panes);
        var zoomed = panes.FindIndex(pane => pane.Id == id);
        for (var i = 0; zoomed >= 0 && i < panes.Count; i++)
        {
            panes[i] = (panes[i].Id, i == zoomed ? area : new Area(area.X, area.Y, 0, 0));
        }

        return panes;
    }

    private protected abstract void Arrange(Area area, List<(int Id, Area Area)> panes);

    private sealed class Leaf(int id) : PaneLayout
    {
        private protected override void Arrange(Area area, List<(int Id, Area Area)> panes) => panes.Add((id, area));
    }

    private sealed class Split : PaneLayout
    {
        private readonly bool _areRows;
        private readonly (Size Size, PaneLayout Part)[] _parts;

        public Split(bool areRows, (Size Size, PaneLayout Part)[] parts)
        {
            ArgumentNullException.ThrowIfNull(parts);
            ArgumentOutOfRangeException.ThrowIfZero(parts.Length, nameof(parts));
            (_areRows, _parts) = (areRows, [.. parts]);
        }

        private protected override void Arrange(Area area, List<(int Id, Area Area)> panes)
        {
            var place = 0;
            var cells = Divide(_areRows ? area.Height : area.Width);
            for (var i = 0; i < _parts.Length; i++)
            {
                _parts[i].Part.Arrange(
                    _areRows
                        ? new Area(area.X, area.Y + place, area.Width, cells[i])
                        : new Area(area.X + place, area.Y, cells[i], area.Height),
                    panes);
                place += cells[i];
            }
        }

        private int[] Divide(int room)
        {
            var cells = new int[_parts.Length];
            var weights = 0L;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Math.Min(_parts[i].Size.Cells, room);
                room -= cells[i];
                weights += _parts[i].Size.Weight;
            }

            if (weights == 0)
            {
                cells[^1] += room;
                return cells;
            }

            // Each share ends where all weights up to it put it, so that what rounding takes from one goes to the next.
            var (before, end) = (0L, 0);
            for (var i = 0; i < cells.Length; i++)
            {
                before += _parts[i].Size.Weight;
                var next = (int)(room * before / weights);
                cells[i] += next - end;
                end = next;
            }

            return cells;
        }
    }
}
