using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.App.Levels;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.App.Screens.Panes;

/// <summary>The buses of one part of the data path below each other, digit by digit: what is added, the carries, the sum.</summary>
internal sealed class PartDetail(LevelsScreen screen)
{
    /// <summary>The fewest rows that it needs.</summary>
    public const int FewestRows = 4;

    private const int MostDigits = 63;

    /// <summary>Draws the part of a stage that does the work for the instruction that comes next.</summary>
    public void Draw(Canvas canvas, DatapathStage stage)
    {
        if (PartOf(stage) is not { } part)
        {
            return;
        }

        Signal[] shown = [.. Ordered(part).Where(signal => signal.Nets.Length <= MostDigits)];
        canvas.WriteIn(0, 0, canvas.Width, $"{screen.Say(DatapathWords.KeyOf(part.Kind))}  {part.Name}", Role.Title);
        var names = shown.Select(signal => DisplayWidth.Of(signal.Name) + 1).DefaultIfEmpty(0).Max();
        var digits = shown.Select(signal => signal.Nets.Length).DefaultIfEmpty(0).Max();
        for (var i = 0; i < shown.Length && i + 1 < canvas.Height; i++)
        {
            DrawSignal(canvas.Inner(new Area(0, i + 1, canvas.Width, 1)), shown[i], names, digits);
        }
    }

    // Lowest digits stand below each other; where there is no room for digits, the number says it all.
    private void DrawSignal(Canvas row, Signal signal, int names, int digits)
    {
        row.WriteIn(1, 0, Math.Min(names, row.Width - 1), $"{DatapathWords.Arrow(signal.Role)}{signal.Name}", Role.Name);
        var number = screen.Gates.Number(signal.Nets, isSigned: signal.Nets.Length == screen.Gates.Machine.Plan.Width).ToString(CultureInfo.InvariantCulture);
        var x = names + 2;
        var room = row.Width - x;
        if (digits + 1 + number.Length <= room)
        {
            row.WriteRight(x, 0, digits, DatapathWords.Digits(screen.Gates, signal.Nets), Role.Normal);
            x += digits + 1;
            room -= digits + 1;
        }

        row.WriteIn(x, 0, Math.Max(0, room), number, Role.Strong);
    }

    // Inputs, what happens inside, outputs.
    private static IEnumerable<Signal> Ordered(DatapathPart part) => [.. part.Inputs, .. part.Wires, .. part.Outputs];

    private DatapathPart? PartOf(DatapathStage stage)
    {
        ImmutableArray<DatapathPart> parts = [.. screen.Gates.Machine.Parts.Where(part => DatapathTree.StageOf(part.Kind) == stage)];
        return parts.FirstOrDefault(part => part.Kind == Worker()) ?? parts.FirstOrDefault(part => part.Kind is DatapathPartKind.FirstAddress or DatapathPartKind.SecondAddress or DatapathPartKind.NextPc) ?? parts.FirstOrDefault();
    }

    // What works in the ALU.
    private DatapathPartKind Worker() => screen.Run.NextResolution()?.Instruction.Opcode switch
    {
        Opcode.Add or Opcode.Sub or Opcode.Cmp => DatapathPartKind.Adder,
        Opcode.Mul => DatapathPartKind.Multiplier,
        Opcode.Div => DatapathPartKind.Divider,
        _ => DatapathPartKind.Alu,
    };
}
