using LogicToNeurons.App.Programs;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;
using Isa = LogicToNeurons.Machine.Isa.Operand;

namespace LogicToNeurons.App.Levels;

/// <summary>Says what each stage of a tick does, with the values that the gates have.</summary>
/// <param name="run">The program.</param>
/// <param name="gates">The machine of gates.</param>
internal sealed class StageWords(ProgramRunner run, GateLevel gates)
{
    private Resolution? _next;

    /// <summary>Looks at where the program is now.</summary>
    public void Follow() => _next = run.NextResolution();

    /// <summary>The key of a stage's name.</summary>
    public static string KeyOf(DatapathStage stage) => stage switch
    {
        DatapathStage.Fetch => "stage.fetch",
        DatapathStage.FirstOperand => "stage.first",
        DatapathStage.SecondOperand => "stage.second",
        DatapathStage.Alu => "stage.alu",
        DatapathStage.Traps => "stage.traps",
        DatapathStage.Flags => "stage.flags",
        DatapathStage.WriteBack => "stage.write",
        DatapathStage.NextPc => "stage.next",
    };

    /// <summary>Whether the instruction that comes next has need of a stage.</summary>
    public bool IsActive(DatapathStage stage) => (stage, _next) switch
    {
        (DatapathStage.Fetch, _) => true,
        (_, null) => false,
        (DatapathStage.Traps, _) => _next.Trap is not null,
        (_, { Trap: not null }) => stage is DatapathStage.FirstOperand or DatapathStage.SecondOperand,
        (DatapathStage.NextPc, _) => true,
        (DatapathStage.Flags, _) => Opcode.SetsFlags() || Opcode.IsConditional(),
        (_, { Instruction.Opcode: var opcode }) when opcode.IsJump() => false,
        (DatapathStage.WriteBack, _) => Opcode.Writes(),
        _ => true,
    };

    /// <summary>What a stage shows.</summary>
    public Phrase Of(DatapathStage stage)
    {
        if (_next is null)
        {
            return stage == DatapathStage.Fetch ? Words.Of("stage.fetch.end", Pc) : Words.Of("stage.idle");
        }

        return IsActive(stage) ? Doing(stage, _next) : Words.Of(stage == DatapathStage.Traps ? "stage.traps.none" : "stage.idle");
    }

    private Phrase Doing(DatapathStage stage, Resolution next) => stage switch
    {
        DatapathStage.Fetch => Words.Of("stage.fetch.is", Pc, Mnemonics.NameOf(Opcode)),
        DatapathStage.FirstOperand => Operand(next.First, "first"),
        DatapathStage.SecondOperand => Operand(next.Second, "second"),
        DatapathStage.Alu => Words.Of("stage.alu.is", Mnemonics.NameOf(Opcode), Named("result")),
        DatapathStage.Traps => Words.Of(next.Trap == TrapKind.DivisionByZero ? "stage.traps.division" : "stage.traps.outside"),
        DatapathStage.Flags => Opcode.IsConditional()
            ? Words.Of("stage.flags.is", (int)gates.Values[gates.Machine.Zero], (int)gates.Values[gates.Machine.Less])
            : Words.Of("stage.flags.next", gates.Next(ProgramMachine.ZeroPlace), gates.Next(ProgramMachine.LessPlace)),
        DatapathStage.WriteBack => Words.Of("stage.write.is", PlaceNames.Short((int)next.First.Address), gates.Next((int)next.First.Address)),
        DatapathStage.NextPc => Words.Of(
            !Opcode.IsConditional() ? "stage.next.is" : next.IsTaken ? "stage.next.taken" : "stage.next.straight",
            gates.Next(ProgramMachine.PcPlace)),
    };

    private Opcode Opcode => _next!.Instruction.Opcode;

    private long Pc => gates.Number(gates.Machine.Pc, isSigned: false);

    // [r1] = [15] = 1; what a mov overwrites isn't read.
    private Phrase Operand(ResolvedOperand operand, string signal)
    {
        var text = operand.Operand is { Kind: OperandKind.Cell, Cell: >= Isa.RegisterCount } ? $"[{operand.Operand}]" : operand.Operand.ToString();
        if (operand.IsOutside)
        {
            return Words.Of("stage.operand.outside", text, operand.Address);
        }

        var isRead = signal == "second" || Opcode.ReadsFirst();
        if (operand.Operand.Kind == OperandKind.Indirect)
        {
            var cell = operand.Address < Isa.RegisterCount ? PlaceNames.Short((int)operand.Address) : $"[{operand.Address}]";
            return isRead ? Words.Of("stage.operand.through", text, cell, Named(signal)) : Words.Of("stage.operand.place", text, cell);
        }

        return isRead ? Words.Of("stage.operand.is", text, Named(signal)) : Words.Of("stage.operand.only", text);
    }

    // What a bus of the machine itself holds; its cells' names are registers.
    private long Named(string name) =>
        gates.Netlist.Signals.FirstOrDefault(signal => signal.Instance == 0 && signal.Name == name) is { } found ? gates.Number(found.Nets, isSigned: true) : 0;
}
