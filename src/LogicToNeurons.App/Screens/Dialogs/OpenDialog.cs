using LogicToNeurons.App.Circuits;
using LogicToNeurons.App.Screens.Tours;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Dialogs;

/// <summary>Programs and circuits to open: those that come with the tool, those that were open last, those in the folders here. As a welcome, with the tours first.</summary>
internal sealed class OpenDialog : Dialog
{
    private const int Width = 76;
    private const int MostFiles = 500;

    // The programs of the document, and its circuits, each in its order.
    private static readonly string[] Document =
    [
        "asm/add.asm", "asm/swap-memory.asm", "asm/swap-register.asm", "asm/sum.asm",
        "circuits/xor.gates", "circuits/five-plus-three.gates", "circuits/full-adder.gates", "circuits/another-form.gates", "circuits/ripple-adder.gates",
    ];

    private static readonly string[] Endings = [".asm", ".gates", ".hdl"];

    private static readonly string[] NetworkEndings = [".relu", ".onnx"];

    private readonly Shell _shell;
    private readonly bool _isWelcome;
    private readonly FilterList<OpenItem> _items;
    private int _height = 1;

    /// <summary>Opens it.</summary>
    public OpenDialog(Shell shell, bool isWelcome)
    {
        _shell = shell;
        _isWelcome = isWelcome;
        var items = new List<OpenItem>();
        if (isWelcome)
        {
            items.Add(new OpenItem(shell.Say("welcome.tour"), shell.Say("welcome.tour.note"), '▶', () => TourList.StartKeys(shell)));
            items.Add(new OpenItem(shell.Say("welcome.bug"), shell.Say("welcome.bug.note"), '▶', () => TourList.StartBug(shell)));
            items.Add(new OpenItem(shell.Say("welcome.adder"), shell.Say("welcome.adder.note"), '▶', () => TourList.StartAdder(shell)));
            items.Add(new OpenItem(shell.Say("welcome.levels"), shell.Say("welcome.levels.note"), '▶', () => TourList.StartLevels(shell)));
        }

        var shipped = ShippedPrograms.All().Where(program => Endings.Contains(Path.GetExtension(program.Name))).ToList();
        var first = Document.Select(name => shipped.Find(program => program.Name == name)).OfType<ShippedProgram>().ToList();
        items.AddRange(first.Select(Program));
        items.AddRange(shell.Files.Recent.Load().Where(System.IO.File.Exists).Select(path => File(path, "open.recent")));
        items.AddRange(FilesHere().Where(path => !shipped.Exists(program => Path.GetFileName(program.Name) == Path.GetFileName(path))).Select(path => File(path, "open.here")));
        items.AddRange(shipped.Except(first).Select(Program));
        _items = new FilterList<OpenItem>(items, static item => $"{item.Name} {item.Note}");
        _items.List.Select(0);
    }

    public override void Paste(string text) => _items.Paste(text);

    public override void Handle(KeyEvent key)
    {
        var isUntouched = _items.Filter.Text.Length == 0;
        if (isUntouched && (KeyName.Of(key) is "?" or "F1" or ":" || (key.Types('q') && _shell.Screen is null)))
        {
            _shell.Commands.Execute(key);
        }
        else if (key.Key == Key.Escape && !isUntouched)
        {
            _items.Filter.Set(string.Empty);
        }
        else if (key.Key == Key.Escape && _shell.Screen is null)
        {
            // There is nothing behind the page.
            _shell.Tell("welcome.leave");
        }
        else if (key.IsControl('c') && _shell.Screen is null)
        {
            _shell.Commands.Execute(key);
        }
        else if (key.Key == Key.Escape || key.IsControl('c') || (key.Types('q') && isUntouched))
        {
            Close();
        }
        else if (key.Key == Key.Enter)
        {
            Begin();
        }
        else
        {
            _items.Handle(key, _height);
        }
    }

    public override void Draw(Canvas screen, HitMap<MouseHandler> hits)
    {
        var canvas = Overlay.Draw(screen, Width, screen.Height, _shell.Say(_isWelcome ? "welcome.title" : "open.title"), _shell.Say("open.keys"));
        hits.Add(canvas.Area, (mouse, _, _) => Wheel(mouse, _items.List));
        var inner = canvas.Inner(new Area(1, 0, Math.Max(0, canvas.Width - 2), canvas.Height));
        var y = _isWelcome && canvas.Height > 9 ? Paragraph.Draw(inner, 0, _shell.Say("welcome.text")) + 1 : 0;
        var area = inner.Inner(new Area(0, y, inner.Width, inner.Height - y));
        _height = Math.Max(1, area.Height - 1);
        var places = new HitMap<int>();
        _items.Draw(area, DrawRow, places);
        if (_items.Shown.Count == 0)
        {
            area.WriteIn(0, 1, area.Width, _shell.Say("open.path", _items.Filter.Text.Trim()), Role.Muted);
        }

        hits.Add(area.Area, (mouse, x, row) =>
        {
            Wheel(mouse, _items.List);
            if (mouse.Action == MouseAction.Press && places.TryFind(area.Area.X + x, area.Area.Y + row, out var index, out _))
            {
                _items.List.Select(index);
                Begin();
            }
        });
    }

    private static void DrawRow(Canvas row, OpenItem item, bool isSelected)
    {
        var role = isSelected ? Role.Selection : Role.Normal;
        row.Put(0, 0, item.Sign, isSelected ? role : Role.Key);
        var columns = Math.Max(24, row.Width / 3);
        var x = row.WriteIn(2, 0, Math.Min(columns, row.Width - 2), item.Name, isSelected ? role : Role.Name) + 1;
        row.WriteIn(x, 0, row.Width - x, item.Note, role);
    }

    // Programs and circuits here and in their folders, as somebody would look for them.
    private static List<string> FilesHere()
    {
        var files = new List<string>();
        foreach (var folder in new[] { ".", "programs", Path.Combine("programs", "asm"), Path.Combine("programs", "circuits") })
        {
            try
            {
                var found = Directory.EnumerateFiles(folder).Where(path => Endings.Contains(Path.GetExtension(path)) || NetworkEndings.Contains(Path.GetExtension(path)) || CircuitModel.IsCircuit(path));
                files.AddRange(found.Order(StringComparer.Ordinal).Take(MostFiles).Select(path => Path.GetRelativePath(".", path)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A folder that can't be read has nothing for us.
            }
        }

        return files;
    }

    private OpenItem Program(ShippedProgram program) =>
        new(Path.GetFileName(program.Name), _shell.Say(program.NoteKey), ' ', () => _shell.Files.Open(program.Path));

    private OpenItem File(string path, string noteKey)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        return new OpenItem(Path.GetFileName(path), _shell.Say(noteKey, folder), ' ', () => _shell.Files.Open(path));
    }

    // What was typed may be a path that the list doesn't have.
    private void Begin()
    {
        var typed = _items.Filter.Text.Trim();
        Close();
        if (_items.Selected is { } item)
        {
            item.Begin();
        }
        else if (typed.Length > 0)
        {
            _shell.Files.Open(typed);
        }
    }
}
