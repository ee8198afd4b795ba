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
        Arrange(area, (id, part) => panes.Add((id, part)));
        return panes;
    }

    /// <summary>Divides an area as <see cref="Arrange(Area)"/> does, without making a list.</summary>
    /// <param name="area">The area.</param>
    /// <param name="place">Gets each pane and its area, in the tree's order.</param>
    public abstract void Arrange(Area area, Action<int, Area> place);

    private sealed class Leaf(int id) : PaneLayout
    {
        public override void Arrange(Area area, Action<int, Area> place)
        {
            ArgumentNullException.ThrowIfNull(place);
            place(id, area);
        }
    }

    private sealed class Split : PaneLayout
    {
        private readonly bool _areRows;
        private readonly Size[] _sizes;
        private readonly PaneLayout[] _parts;

        public Split(bool areRows, (Size Size, PaneLayout Part)[] parts)
        {
            ArgumentNullException.ThrowIfNull(parts);
            ArgumentOutOfRangeException.ThrowIfZero(parts.Length, nameof(parts));
            _areRows = areRows;
            _sizes = new Size[parts.Length];
            _parts = new PaneLayout[parts.Length];
            for (var i = 0; i < parts.Length; i++)
            {
                _sizes[i] = parts[i].Size;
                _parts[i] = parts[i].Part;
            }
        }

        public override void Arrange(Area area, Action<int, Area> place)
        {
            var start = 0;
            var cells = Divide(_areRows ? area.Height : area.Width);
            for (var i = 0; i < _parts.Length; i++)
            {
                _parts[i].Arrange(
                    _areRows
                        ? new Area(area.X, area.Y + start, area.Width, cells[i])
                        : new Area(area.X + start, area.Y, cells[i], area.Height),
                    place);
                start += cells[i];
            }
        }

        private int[] Divide(int room)
        {
            var cells = new int[_parts.Length];
            var weights = 0L;
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Math.Min(_sizes[i].Cells, room);
                room -= cells[i];
                weights += _sizes[i].Weight;
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
                before += _sizes[i].Weight;
                var next = (int)(room * before / weights);
                cells[i] += next - end;
                end = next;
            }

            return cells;
        }
    }
}
