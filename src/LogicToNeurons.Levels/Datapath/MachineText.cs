using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Circuits.Formatting;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Datapath;

/// <summary>Writes a machine of gates for a program as a <c>.gates</c> text: its parts, the program, the machine.</summary>
internal sealed class MachineText
{
    /// <summary>The name of the circuit.</summary>
    public const string CircuitName = "Machine";

    private static readonly Lazy<string> Parts = new(ReadParts);

    private readonly DatapathPlan _plan;
    private readonly FetchTable _table;
    private readonly GatesText _text = new();
    private readonly PartCalls _parts;

    private MachineText(DatapathPlan plan)
    {
        _plan = plan;
        _table = new FetchTable(plan);
        _parts = new PartCalls(_text);
    }

    private bool IsCalculating => !_plan.WrittenCells.IsEmpty || _plan.Uses(Opcode.Cmp);

    private bool CanTrap => !_plan.FirstPointers.IsEmpty || !_plan.SecondPointers.IsEmpty || _plan.Uses(Opcode.Div);

    /// <summary>Writes the text.</summary>
    /// <param name="plan">What the machine is for.</param>
    /// <param name="instances">The parts of the circuit, by the names of their instances in it.</param>
    public static string Write(DatapathPlan plan, out IReadOnlyList<(DatapathPartKind Kind, string Name)> instances)
    {
        var writer = new MachineText(plan);
        writer.Write();
        instances = writer._parts.Instances;
        var tidy = GatesFormatter.Format(new SourceText(CircuitName, writer._text.ToString())).Value;
        return $"{Parts.Value}\n{tidy}";
    }

    /// <summary>How a cell's register is called: r0 to r7, then cell8 and so on.</summary>
    public static string CellName(int cell) =>
        string.Create(CultureInfo.InvariantCulture, $"{(cell < Operand.RegisterCount ? "r" : "cell")}{cell}");

    private static string ReadParts()
    {
        using var reader = new StreamReader(typeof(MachineText).Assembly.GetManifestResourceStream("datapath/Machine.gates")!);
        return reader.ReadToEnd();
    }

    private void Write()
    {
        FetchText.Write(_text, _plan, _table);
        _text.Line("; ---- The machine ----");
        _text.Line();
        _text.Line(FormattableString.Invariant($"; {_plan.InstructionCount} instructions; {_plan.MemorySize} cells of {_plan.Width} bits, the first eight of which are the registers."));
        _text.Line("circuit Machine() -> (halted, outside_first, outside_second, division_by_zero) {");
        WriteState();
        Section("Fetch: what the instruction says");
        _parts.Add(DatapathPartKind.Fetch, "Fetch", ["halted", .. _table.Fields.Select(field => field.Name)], string.Empty, "pc");
        WriteOperand(isFirst: true);
        WriteOperand(isFirst: false);
        WriteAlu();
        WriteTraps();
        WriteFlags();
        WriteNextPc();
        WriteBack();
        _text.Line("}");
    }

    private void WriteState()
    {
        _text.Line("    ; The state: what will be executed next, the flags, and the memory with a mark for each cell that was written.");
        _text.Statement($"reg pc[{_plan.PcBits}] = 0");
        _text.Statement($"reg zero = 0");
        _text.Statement($"reg less = 0");
        var data = _plan.Image.Data.ToDictionary(cell => cell.Cell, cell => cell.Value);
        for (var cell = 0; cell < _plan.MemorySize; cell++)
        {
            _text.Statement($"reg {CellName(cell)}[{_plan.Width}] = {data.GetValueOrDefault(cell)}");
        }

        var marks = Enumerable.Range(0, _plan.MemorySize).Reverse().Select(cell => data.ContainsKey(cell) ? '1' : '0');
        _text.Statement($"reg written[{_plan.MemorySize}] = 0b{string.Concat(marks)}");
        if (Enumerable.Contains([_plan.FirstCells.Length, _plan.SecondCells.Length, _plan.WrittenCells.Length], _plan.MemorySize))
        {
            _text.Joined("memory = ", [.. Enumerable.Range(0, _plan.MemorySize).Select(CellName)]);
        }

    }

    private void WriteOperand(bool isFirst)
    {
        var name = isFirst ? "first" : "second";
        var (pointers, cells) = isFirst ? (_plan.FirstPointers, _plan.FirstCells) : (_plan.SecondPointers, _plan.SecondCells);
        Section($"The {name} operand");
        var selectable = isFirst ? _table.FirstSelectable : _table.SecondSelectable;
        if (pointers.IsEmpty)
        {
            _text.Statement($"outside_{name} = 0");
        }
        else
        {
            WriteAddress(name, pointers, isFirst);
        }

        var values = new List<string>();
        if (!cells.IsEmpty)
        {
            var select = Picked($"{name}_select", cells, selectable);
            _parts.Add(isFirst ? DatapathPartKind.FirstValue : DatapathPartKind.SecondValue, "Port", [$"{name}_cell"], Sizes(cells.Length, _plan.Width), Memory(cells), select);
            values.Add($"{name}_cell");
        }

        if (_table.Has($"{name}_immediate"))
        {
            values.Add($"{name}_immediate");
        }

        if (values.Count > 0)
        {
            _text.Statement($"{name} = {string.Join(" ∨ ", values)}");
        }
        else
        {
            _text.Statement($"wire {name}[{_plan.Width}] = 0");
        }
    }

    private void WriteAddress(string name, ImmutableArray<int> pointers, bool isFirst)
    {
        var (pointer, address, choice) = isFirst
            ? (DatapathPartKind.FirstPointer, DatapathPartKind.FirstAddress, DatapathPartKind.FirstChoice)
            : (DatapathPartKind.SecondPointer, DatapathPartKind.SecondAddress, DatapathPartKind.SecondChoice);
        _parts.Add(pointer, "Port", [$"{name}_pointer"], Sizes(pointers.Length, _plan.Width), Memory(pointers), $"{name}_through");
        _parts.Add(
            address,
            "Address",
            [$"{name}_address", $"outside_{name}"],
            Sizes(_plan.Width, _plan.AddressBits),
            $"{name}_pointer",
            _table.Reading($"{name}_direct"));
        _parts.Add(choice, "Choice", [$"{name}_select"], Sizes(_plan.AddressBits), $"{name}_address", _table.Reading($"{name}_is_immediate"));
    }

    private void WriteAlu()
    {
        if (!IsCalculating)
        {
            return;
        }

        Section("ALU: what comes out");
        var subtracts = _plan.Uses(Opcode.Sub) || _plan.Uses(Opcode.Cmp);
        var subtract = string.Join(" ∨ ", Used(opcode => opcode is Opcode.Sub or Opcode.Cmp));
        _parts.Add(
            DatapathPartKind.Alu,
            "Alu",
            ["result", _plan.Uses(Opcode.Cmp) ? "overflow" : "_"],
            $"{_plan.Width}, {Digit(_table.Has("mov"))}, {Digit(_table.Has("add"))}, {Digit(subtracts)}, {Digit(_table.Has("mul"))}, {Digit(_table.Has("div"))}",
            "first",
            "second",
            _table.Reading("mov"),
            _table.Reading("add"),
            subtracts ? subtract : "0",
            _table.Reading("mul"),
            _table.Reading("div"));
        _parts.AddInAlu(DatapathPartKind.Adder, "Adder", _table.Has("add") || subtracts);
        _parts.AddInAlu(DatapathPartKind.Multiplier, "LowMultiplier", _table.Has("mul"));
        _parts.AddInAlu(DatapathPartKind.Divider, "SignedDivider", _table.Has("div"));
    }

    private void WriteTraps()
    {
        Section("Traps: whether the instruction is impossible");
        if (CanTrap)
        {
            _parts.Add(DatapathPartKind.Traps, "Traps", ["division_by_zero", "trapped"], Sizes(_plan.Width), "outside_first", "outside_second", _table.Reading("div"), "second");
        }
        else
        {
            _text.Statement($"division_by_zero = 0");
        }
    }

    private void WriteFlags()
    {
        Section("Flags");
        var setters = Used(Mnemonics.SetsFlags);
        if (setters.Count == 0)
        {
            _text.Statement($"zero <- zero");
            _text.Statement($"less <- less");
            return;
        }

        _text.Or("sets_flags", setters);
        _parts.Add(
            DatapathPartKind.Flags,
            "Flags",
            ["zero_next", "less_next"],
            Sizes(_plan.Width),
            "zero",
            "less",
            "result",
            _table.Has("cmp") ? "overflow" : "0",
            _table.Reading("cmp"),
            Unless("sets_flags"));
        _text.Statement($"zero <- zero_next");
        _text.Statement($"less <- less_next");
    }

    private void WriteNextPc()
    {
        Section("The next instruction");
        var jumps = Mnemonics.All.Where((_, opcode) => ((Opcode)opcode).IsJump());
        var hasJumps = jumps.Any(_table.Has);
        if (hasJumps)
        {
            _parts.Add(DatapathPartKind.Condition, "Condition", ["taken"], string.Empty, [.. jumps.Select(_table.Reading), "zero", "less"]);
        }

        _parts.Add(
            DatapathPartKind.NextPc,
            "NextPc",
            ["pc_next"],
            Sizes(_plan.PcBits),
            "pc",
            _table.Reading("target"),
            hasJumps ? "taken" : "0",
            CanTrap ? "halted ∨ trapped" : "halted");
        _text.Statement($"pc <- pc_next");
    }

    private void WriteBack()
    {
        Section("Write-back: the result goes into its cell, all others stay as they are");
        var cells = _plan.WrittenCells;
        if (!cells.IsEmpty)
        {
            _text.Or("writes", Used(Mnemonics.Writes));
            var select = Picked("first_select", cells, _table.FirstSelectable);
            string[] inputs = [Memory(cells), Picked("written", cells, null), select, "result", Unless("writes")];
            _parts.Add(DatapathPartKind.WriteBack, "WriteBack", ["cells_next", "marks_next"], Sizes(cells.Length, _plan.Width), inputs);
        }

        var places = cells.Index().ToDictionary(one => one.Item, one => one.Index);
        for (var cell = 0; cell < _plan.MemorySize; cell++)
        {
            var next = places.TryGetValue(cell, out var place)
                ? FormattableString.Invariant($"cells_next[{((place + 1) * _plan.Width) - 1}..{place * _plan.Width}]")
                : CellName(cell);
            _text.Statement($"{CellName(cell)} <- {next}");
        }

        _text.Joined(
            "written <- ",
            [.. cells.Length == _plan.MemorySize
                ? ["marks_next"]
                : Enumerable.Range(0, _plan.MemorySize).Select(cell => places.TryGetValue(cell, out var place) ? Bit("marks_next", place) : Bit("written", cell))]);
    }

    private void Section(string words)
    {
        _text.Line();
        _text.Statement($"; {words}");
    }

    // The operations of a kind that the program has, by their names.
    private List<string> Used(Func<Opcode, bool> isMeant) =>
        [.. Enum.GetValues<Opcode>().Where(opcode => isMeant(opcode) && _plan.Uses(opcode)).Select(Mnemonics.NameOf)];

    private static string Digit(bool value) => value ? "1" : "0";

    private static string Sizes(params int[] sizes) => string.Join(", ", sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    private static string Bit(string bus, int bit) => FormattableString.Invariant($"{bus}[{bit}]");

    private static string Bus(IEnumerable<string> parts) => $"{{{string.Join(", ", parts.Reverse())}}}";

    private string Unless(string name) => CanTrap ? $"{name} ∧ ¬trapped" : name;

    private string Memory(ImmutableArray<int> cells) => cells.Length == _plan.MemorySize ? "memory" : Bus(cells.Select(CellName));

    // The bits of a bus that belong to some cells; the bus has one for each of others, or for each cell.
    private string Picked(string bus, ImmutableArray<int> cells, ImmutableArray<int>? others)
    {
        var count = others?.Length ?? _plan.MemorySize;
        return cells.Length == count ? bus : Bus(cells.Select(cell => Bit(bus, others?.IndexOf(cell) ?? cell)));
    }
}
