using System.Collections.Immutable;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The selected neuron, output or net: what it is, what made it so, what it is there for, and its terms, whose weights can be changed.</summary>
internal sealed class NeuronPane(SteppedNetworkScreen screen) : Pane
{
    private const int LeastTerms = 2;

    private readonly ScrollList _list = new();
    private ImmutableArray<TermRow> _terms = [];
    private int _height = 1;

    public override string TitleKey => screen.StoryKey;

    public override IReadOnlyList<string> Hints => screen.Fitting("edit", "undo", "step", "back", "mode", "focus", "why", "zoom", "command");

    /// <summary>Gets the selected term; null if there is none.</summary>
    public TermRow? Selected => _list.Selected >= 0 ? _terms[_list.Selected] : null;

    /// <summary>Looks at what is selected now.</summary>
    public void Rebuild()
    {
        _terms = [.. screen.Terms()];
        _list.Count = _terms.Length;
    }

    public override bool Handle(KeyEvent key) => _list.Handle(key, _height);

    public override void Enter() => screen.Why();

    public override void Scroll(int rows) => _list.Scroll(rows);

    /// <summary>Draws what is selected in one line.</summary>
    public void DrawLine(Canvas canvas) => canvas.WriteIn(0, 0, canvas.Width, screen.Sentences()[0]);

    // What can be said in words, then the terms; what is too long for its share is cut.
    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        var room = Math.Max(1, canvas.Height - Math.Min(_terms.Length, Math.Max(LeastTerms, canvas.Height / 2)));
        var lines = screen.Sentences().SelectMany((sentence, index) => Paragraph.Lines(sentence, Math.Max(1, canvas.Width)).Select(line => (Text: line, Role: index == 0 ? Role.Strong : Role.Normal))).ToList();
        var y = 0;
        for (; y < Math.Min(room, lines.Count); y++)
        {
            var isCut = y == room - 1 && lines.Count > room;
            canvas.WriteIn(0, y, canvas.Width, isCut ? $"{DisplayWidth.Clip(lines[y].Text, canvas.Width - 1, string.Empty)}…" : lines[y].Text, lines[y].Role);
        }

        var area = canvas.Inner(new Area(0, y, canvas.Width, Math.Max(0, canvas.Height - y)));
        _height = Math.Max(1, area.Height);
        var signs = new FigureSigns(canvas.Glyphs == GlyphSet.Ascii);
        var names = _terms.Select(term => DisplayWidth.Of(NameOf(term))).DefaultIfEmpty(0).Max();
        var places = new HitMap<int>();
        ListRows.Draw(area, _list, isFocused, (row, index, isSelected) => DrawTerm(row, _terms[index], Math.Min(names, area.Width / 2), isSelected, signs), places);
        hits.Add(area.Area, (mouse, x, row) => OnMouse(mouse, places, area.Area.X + x, area.Area.Y + row));
    }

    private void OnMouse(MouseEvent mouse, HitMap<int> places, int x, int y)
    {
        if (mouse.WheelRows != 0)
        {
            Scroll(mouse.WheelRows);
        }
        else if (mouse.Action == MouseAction.Press && places.TryFind(x, y, out var index, out _))
        {
            screen.Focus(this);
            _list.Select(index);
        }
    }

    private string NameOf(TermRow term) => term.Signal < 0 ? screen.Say("term.bias") : screen.Run.Names[term.Signal];

    private void DrawTerm(Canvas row, TermRow term, int names, bool isSelected, FigureSigns signs)
    {
        var (run, role) = (screen.Run, isSelected ? Role.Selection : Role.Normal);
        var x = row.WriteIn(0, 0, names, NameOf(term), isSelected ? role : Role.Name) + 2;
        if (term.Signal < 0)
        {
            row.WriteIn(x, 0, row.Width - x, signs.Number(term.Weight), role);
            return;
        }

        var value = run.Machine.Values[term.Signal];
        var text = run.Machine.IsComputed(term.Signal)
            ? $"{signs.Number(term.Weight)} × {signs.Number(value)} = {signs.Number(term.Weight * value)}"
            : $"{signs.Number(term.Weight)} × …";
        row.WriteIn(x, 0, row.Width - x, text, isSelected ? role : value == 0 ? Role.Muted : Role.Normal);
    }
}
