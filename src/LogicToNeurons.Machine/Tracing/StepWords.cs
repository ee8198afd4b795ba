using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;
using LogicToNeurons.Source;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>Explains a step: one sentence in the present tense with live values, the formula behind the colon.</summary>
public sealed class StepWords
{
    private readonly ProgramImage _image;
    private readonly Dictionary<int, string> _labels = [];

    /// <summary>Prepares the words for a program.</summary>
    public StepWords(ProgramImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        _image = image;
        foreach (var symbol in image.Symbols.All.Where(symbol => symbol.IsLabel))
        {
            _labels.TryAdd((int)symbol.Value, symbol.Name);
        }
    }

    /// <summary>What a step does.</summary>
    public Phrase Explain(TraceStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var resolution = step.Resolution;
        if (resolution.Instruction.Opcode.IsJump())
        {
            return ExplainJump(step);
        }

        var core = WithNote(Core(step), resolution);
        var names = OperandNames.Of(_image, resolution);
        return (Pointer(resolution.First, names.First), Pointer(resolution.Second, names.Second)) switch
        {
            ({ } first, { } second) when resolution.First.Operand != resolution.Second.Operand => Words.Of("words.leadTwo", first.Name, first.Value, second.Name, second.Value, core),
            ({ } first, _) => Words.Of("words.lead", first.Name, first.Value, core),
            (null, { } second) => Words.Of("words.lead", second.Name, second.Value, core),
            _ => core,
        };
    }

    /// <summary>What a comparison and the conditional jump right behind it do together.</summary>
    public Phrase ExplainFolded(TraceStep comparison, TraceStep jump)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(jump);
        var (first, second) = Sides(comparison);
        return Words.Of("words.folded", first, second, ExplainJump(jump));
    }

    private static (object Name, long Value)? Pointer(ResolvedOperand operand, object name) =>
        operand.Operand.Kind == OperandKind.Indirect ? (name, operand.Address) : null;

    private Phrase Core(TraceStep step)
    {
        var names = OperandNames.Of(_image, step.Resolution);
        var (first, second) = (step.Resolution.First, step.Resolution.Second);
        var opcode = step.Resolution.Instruction.Opcode;
        if (opcode == Opcode.Cmp)
        {
            var (left, right) = Sides(step);
            return Words.Of("words.cmp", left, right, Words.Of(RelationKey(first.Value, second.Value)));
        }

        var destination = OperandNames.CellOf(first, names.First);
        var source = OperandNames.CellOf(second, names.Second);
        var isValue = second.Operand.Kind == OperandKind.Immediate;
        if (opcode == Opcode.Mov)
        {
            return isValue
                ? Words.Of("words.mov.value", step.SecondText, destination)
                : Words.Of("words.mov.cell", source, step.SecondText, destination);
        }

        var name = Mnemonics.NameOf(opcode);
        return isValue
            ? Words.Of(opcode == Opcode.Add && second.Value < 0 ? "words.add.negative" : $"words.{name}.value", destination, step.SecondText, Formula.Of(step))
            : Words.Of($"words.{name}.cell", destination, source, step.SecondText, Formula.Of(step));
    }

    private (object First, object Second) Sides(TraceStep step)
    {
        var names = OperandNames.Of(_image, step.Resolution);
        return (Side(step.Resolution.First, names.First, step.FirstText), Side(step.Resolution.Second, names.Second, step.SecondText));
    }

    private static object Side(ResolvedOperand operand, object name, string value) =>
        operand.Operand.Kind == OperandKind.Immediate ? value : Words.Of("words.side", OperandNames.CellOf(operand, name), value);

    private static string RelationKey(long first, long second) =>
        first == second ? "words.equal" : first < second ? "words.less" : "words.greater";

    private Phrase WithNote(Phrase core, Resolution resolution)
    {
        var names = OperandNames.Of(_image, resolution);
        var isUnset = !resolution.Second.IsWritten;
        if (isUnset || (resolution.Instruction.Opcode.ReadsFirst() && !resolution.First.IsWritten))
        {
            return Words.Of("words.unset", core, isUnset ? OperandNames.CellOf(resolution.Second, names.Second) : OperandNames.CellOf(resolution.First, names.First));
        }

        return core;
    }

    private static Phrase Reason(TraceStep step)
    {
        var opcode = step.Resolution.Instruction.Opcode;
        var isTrue = step.Resolution.IsTaken != (opcode == Opcode.Jne);
        var key = opcode == Opcode.Jl ? (isTrue ? "less" : "notLess") : isTrue ? "equal" : "notEqual";
        return step.FlagsFrom switch
        {
            FlagSource.Comparison => Words.Of($"words.compared.{key}"),
            FlagSource.Result => Words.Of($"words.result.{key}"),
            FlagSource.Start => Words.Of("words.noFlags"),
            FlagSource.Outside => Words.Of($"words.set.{key}"),
        };
    }

    private Phrase ExplainJump(TraceStep step)
    {
        var target = Target(step.Resolution.Instruction.Target);
        return step.Resolution.Instruction.Opcode == Opcode.Jmp ? Words.Of("words.jmp", target)
            : step.Resolution.IsTaken ? Words.Of("words.taken", Reason(step), target)
            : Words.Of("words.notTaken", Reason(step));
    }

    private Phrase Target(int target)
    {
        var isEnd = target == _image.Instructions.Length;
        return (_labels.GetValueOrDefault(target), isEnd) switch
        {
            ({ } label, true) => Words.Of("words.target.labelEnd", label),
            ({ } label, false) => Words.Of("words.target.label", label, _image.LineOf(target)),
            (null, true) => Words.Of("words.target.end"),
            (null, false) => Words.Of("words.target.line", _image.LineOf(target)),
        };
    }
}
