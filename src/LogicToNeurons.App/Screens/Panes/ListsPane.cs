using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>Some lists in one place, of which one is in sight.</summary>
internal abstract class ListsPane : Pane
{
    private readonly Screen _screen;
    private readonly IListPage[] _pages;
    private int _tab;
    private int _height = 1;

    /// <summary>Takes the lists.</summary>
    protected ListsPane(Screen screen, params IListPage[] pages) => (_screen, _pages) = (screen, pages);

    public override IReadOnlyList<string> Hints => Page.Hints;

    /// <summary>Gets the list in sight.</summary>
    public IListPage Page => _pages[_tab];

    /// <summary>Shows the next list.</summary>
    public void NextTab() => _tab = (_tab + 1) % _pages.Length;

    /// <summary>Shows a list.</summary>
    public void Show(IListPage page) => _tab = Array.IndexOf(_pages, page);

    /// <summary>Looks at where the machine is now.</summary>
    public void Follow()
    {
        foreach (var page in _pages)
        {
            page.Follow();
        }
    }

    public override bool Handle(KeyEvent key)
    {
        if (key.Modifiers == Modifiers.None && key.Key is Key.Left or Key.Right)
        {
            _tab = (_tab + (key.Key == Key.Right ? 1 : _pages.Length - 1)) % _pages.Length;
            return true;
        }

        return Page.List.Handle(key, _height) || Page.Handle(key);
    }

    public override void Enter() => Page.Enter();

    public override void Scroll(int rows) => Page.List.Scroll(rows);

    // The lists' names are the title.
    public override void DrawTitle(Canvas row, HitMap<MouseHandler> hits)
    {
        var titles = _pages.Select(page => _screen.Say(page.TitleKey)).ToArray();
        Tabs.Draw(row, 0, 0, titles, _tab, (tab, area) => hits.Add(area, (mouse, _, _) => OnTab(mouse, tab)));
    }

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        var list = canvas;
        _height = Math.Max(1, list.Height);
        var top = Page.List.TopFor(_height);
        Page.Prepare(top, Math.Min(_height, Page.List.Count - top));
        for (var y = 0; y < list.Height && top + y < Page.List.Count; y++)
        {
            var index = top + y;
            var row = list.Inner(new Area(0, y, list.Width, 1));
            var isSelected = index == Page.List.Selected;
            row.Put(0, 0, isSelected ? '▸' : ' ', Role.Key);
            Page.DrawRow(row.Inner(new Area(1, 0, row.Width - 1, 1)), index);
            if (isSelected && isFocused)
            {
                row.Paint(new Area(0, 0, row.Width, 1), Role.Selection);
            }

            hits.Add(row.Area, (mouse, _, _) => OnRow(mouse, index));
        }

        if (Page.List.Count == 0 && Page.EmptyKey is { } key)
        {
            Paragraph.Draw(list, 0, _screen.Say(key), Role.Muted);
        }

        ScrollBar.Draw(list, Page.List.Count, top, _height);
    }

    private void OnTab(MouseEvent mouse, int tab)
    {
        if (mouse.Action == MouseAction.Press)
        {
            _screen.Focus(this);
            _tab = tab;
        }
    }

    private void OnRow(MouseEvent mouse, int index)
    {
        switch (mouse.Action)
        {
            case MouseAction.Press when Page.List.Selected == index && _screen.Focused == this:
                Page.Enter();
                break;
            case MouseAction.Press:
                _screen.Focus(this);
                Page.List.Select(index);
                break;
            case MouseAction.WheelUp or MouseAction.WheelDown:
                Page.List.Scroll(mouse.WheelRows);
                break;
            default:
                break;
        }
    }
}
