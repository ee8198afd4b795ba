using System.Globalization;
using LogicToNeurons.App.Levels;
using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Networks.Figures;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>One bit through the levels: what is picked, as the instruction has it, as a net, and as a neuron.</summary>
internal sealed class BitPane(LevelsScreen screen) : Pane
{
    private const int FewestRows = 3;
    private const int MostTerms = 4;

    public override string TitleKey => "pane.bit";

    public override IReadOnlyList<string> Hints => ["step", "back", "run", "focus", "why", "edit", "zoom", "command"];

    public override string Footer => screen.Cursor.Pick switch
    {
        LevelPick.Net => screen.Gates.Names[screen.Cursor.Net],
        LevelPick.Neuron => screen.Neurons.NameOf(screen.Cursor.Neuron),
        _ => screen.Say("bit.is", PlaceNames.Short(screen.Cursor.Place), screen.Cursor.Bit),
    };

    // Left is a higher bit, as the digits stand.
    public override bool Handle(KeyEvent key)
    {
        var cursor = screen.Cursor;
        int? bit = key.Modifiers != Modifiers.None ? null : key.Key switch
        {
            Key.Left => cursor.Bit + 1,
            Key.Right => Math.Max(0, cursor.Bit - 1),
            Key.Home => screen.Gates.NetsOf(cursor.Place).Length - 1,
            Key.End => 0,
            _ => null,
        };
        if (bit is { } wanted)
        {
            cursor.PickBit(cursor.Place, wanted);
            screen.ShowCursor();
        }

        return bit is not null;
    }

    public override void Enter() => screen.Why();

    public override void Draw(Canvas canvas, HitMap<MouseHandler> hits, bool isFocused)
    {
        screen.TakePlace();
        string[] labels = [screen.Say("bit.digits"), screen.Say("bit.instruction"), screen.Say("bit.gates"), screen.Say("bit.neurons")];
        var label = labels.Max(text => DisplayWidth.Of(text)) + 1;
        var signs = new FigureSigns(canvas.Glyphs == GlyphSet.Ascii);
        var (first, room) = (canvas.Height > FewestRows ? 0 : 1, Math.Max(1, canvas.Width - label));
        string[] texts = [string.Empty, Instruction(), Gate(), Neuron(room, signs)];
        var spare = Math.Max(0, canvas.Height - labels.Length + first);
        for (int i = first, y = 0; i < labels.Length && y < canvas.Height; i++)
        {
            canvas.WriteIn(0, y, label - 1, labels[i], Role.Muted);
            var line = canvas.Inner(new Area(label, y, room, 1));
            if (i == 0)
            {
                DrawDigits(line);
                y++;
                continue;
            }

            // What doesn't fit into its row takes one that is left over.
            var lines = Folding.Fold(LevelsWords.For(canvas.Glyphs, texts[i]), room);
            var rows = Math.Min(lines.Count, 1 + spare);
            spare -= rows - 1;
            var role = (int)screen.Cursor.Pick == i - 1 ? Role.Strong : Role.Normal;
            for (var row = 0; row < rows; row++, y++)
            {
                canvas.WriteIn(label, y, room, row == rows - 1 && lines.Count > rows ? DisplayWidth.Clip(string.Join(' ', lines.Skip(row)), room, "…") : lines[row], role);
            }
        }
    }

    // The digits of the place now, the picked one marked, and what they are next.
    private void DrawDigits(Canvas row)
    {
        var (cursor, gates) = (screen.Cursor, screen.Gates);
        var nets = gates.NetsOf(cursor.Place);
        var x = row.Write(0, 0, $"{PlaceNames.Short(cursor.Place)} ", Role.Name);
        for (var bit = nets.Length - 1; bit >= 0; bit--)
        {
            var digit = gates.Values[nets[bit]] == 1 ? "1" : "0";
            var changes = gates.Values[nets[bit]] != gates.Values[gates.InputOf(nets[bit])];
            x = bit == cursor.Bit ? row.Write(x, 0, $"[{digit}]", Role.Match) : row.Write(x, 0, digit, changes ? Role.Changed : Role.Normal);
            x = bit > 0 && bit % 4 == 0 ? row.Write(x, 0, "_", Role.Muted) : x;
        }

        var now = screen.Run.Machine.Peek(cursor.Place);
        var next = gates.Next(cursor.Place);
        var text = now == next ? $" = {Number(now)}" : $" = {Number(now)} → {Number(next)}";
        row.WriteIn(x, 0, Math.Max(0, row.Width - x), LevelsWords.For(row.Glyphs, text), now == next ? Role.Normal : Role.Changed);
    }

    // The instruction that comes next, and what it has to do with what is picked.
    private string Instruction()
    {
        if (screen.Run.NextResolution() is not { } next)
        {
            return screen.Say("words.halted");
        }

        var text = screen.Run.Image.TextOf(next.Pc);
        var cursor = screen.Cursor;
        if (cursor.Pick != LevelPick.Bit)
        {
            return screen.Say("bit.part", text, screen.Say(StageWords.KeyOf(cursor.Stage)), screen.Speaker.Say(screen.Stages.Of(cursor.Stage)));
        }

        var name = PlaceNames.Short(cursor.Place);
        var (now, then) = (screen.Run.Machine.Peek(cursor.Place), screen.Gates.Next(cursor.Place));
        return next.Trap is not null ? screen.Speaker.Say(screen.Run.Trap()!)
            : cursor.Place >= 0 && next.Instruction.Opcode.Writes() && next.First.Address == cursor.Place ? screen.Say("bit.writes", text, name, now, then)
            : cursor.Place < 0 && now != then ? screen.Say("bit.writes", text, name, now, then)
            : screen.Say("bit.leaves", text, name);
    }

    private string Gate()
    {
        var (cursor, gates) = (screen.Cursor, screen.Gates);
        if (cursor.Pick != LevelPick.Bit)
        {
            return screen.Speaker.Say(screen.Reasons.OfNet(cursor.Net));
        }

        var input = gates.InputOf(cursor.Net);
        return input == cursor.Net
            ? screen.Say("bit.keeps", gates.Names[cursor.Net], (int)gates.Values[cursor.Net])
            : screen.Say("bit.loads", gates.Names[cursor.Net], (int)gates.Values[cursor.Net], screen.Speaker.Say(screen.Reasons.OfNet(input)));
    }

    private string Neuron(int room, FigureSigns signs)
    {
        var (neurons, place) = (screen.Neurons, screen.Cursor.Neuron);
        var formulas = new AffineText(neurons.Network, neurons.Names, signs);
        var isNeuron = place < neurons.Network.SignalCount;
        var formula = isNeuron ? formulas.OfNeuron(place - neurons.Network.FirstNeuron, room) : formulas.OfOutput(place - neurons.Network.SignalCount, room);
        var text = $"{formula} = {signs.Number(neurons.Values[place])}";
        return string.Join("   ", Purposes(place, signs).Prepend(text));
    }

    // What a neuron is there for; of a sum, what its neurons are there for.
    private IEnumerable<string> Purposes(int place, FigureSigns signs)
    {
        var neurons = screen.Neurons;
        if (place < neurons.Network.SignalCount)
        {
            return neurons.PurposesOf(place).Select(screen.Speaker.Say);
        }

        var row = neurons.RowAt(place);
        var texts = new List<string>();
        foreach (var signal in row.Signals)
        {
            if (texts.Count < MostTerms && neurons.PurposesOf(signal).FirstOrDefault() is { } purpose)
            {
                texts.Add(screen.Say("bit.term", neurons.NameOf(signal), signs.Number(neurons.Values[signal]), screen.Speaker.Say(purpose)));
            }
        }

        return texts;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
