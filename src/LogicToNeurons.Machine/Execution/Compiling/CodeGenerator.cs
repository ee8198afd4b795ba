using System.Diagnostics;
using System.Reflection.Emit;
using LogicToNeurons.Machine.Assembling;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Execution.Compiling;

/// <summary>Writes a piece of a program as IL.</summary>
/// <remarks>
/// Registers that the piece names live in local variables; memory is written back where the code is left. Steps are counted
/// once a block. An address found in a cell may be one of those registers, or outside: there the code is left, and the caller
/// looks closer. A way back into the middle of a loop would make the JIT lay that loop out badly.
/// </remarks>
internal sealed class CodeGenerator
{
    // The instructions of a block with its copies, and those of all copies in a piece: the JIT gives up optimising large methods.
    private const int MostUnrolled = 32;
    private const int MostCopied = 100;

    private readonly ProgramImage _image;
    private readonly BlockMap _blocks;
    private readonly WrittenAnalysis _analysis;
    private readonly CodeScope _scope;
    private readonly ILGenerator _il;
    private readonly CellEmitter _cells;
    private readonly Label[] _labels;
    private readonly Label _exit;
    private readonly LocalBuilder _next;
    private readonly List<Action> _cold = [];
    private int _copied;

    private CodeGenerator(ProgramImage image, BlockMap blocks, WrittenAnalysis analysis, CodeScope scope, ILGenerator il)
    {
        (_image, _blocks, _analysis, _scope, _il) = (image, blocks, analysis, scope, il);
        _cells = new CellEmitter(il, image, scope);
        _labels = new Label[scope.End - scope.Start];
        for (var i = 0; i < _labels.Length; i++)
        {
            _labels[i] = il.DefineLabel();
        }

        _exit = il.DefineLabel();
        _next = il.DeclareLocal(typeof(int));
    }

    /// <summary>Compiles a piece of a program.</summary>
    public static unsafe CompiledCode Compile(ProgramImage image, BlockMap blocks, WrittenAnalysis analysis, CodeScope scope)
    {
        Type[] parameters = [typeof(long*), typeof(byte*), typeof(RunFrame*), typeof(int)];
        var method = new DynamicMethod($"program_{scope.Start}_{scope.End}", typeof(int), parameters, typeof(CodeGenerator).Module, skipVisibility: true);
        new CodeGenerator(image, blocks, analysis, scope, method.GetILGenerator()).Emit();
        return method.CreateDelegate<CompiledCode>();
    }

    private void Emit()
    {
        _cells.LoadFrame();
        _cells.LoadRegisters();
        EmitEntry();
        for (var i = _scope.Start; i < _scope.End; i++)
        {
            _il.MarkLabel(_labels[i - _scope.Start]);
            if (!IsBlock(i))
            {
                EmitInstruction(i, 0);
                continue;
            }

            var copies = CopiesOf(i);
            EmitCount(i, copies);
            if (copies == 1)
            {
                EmitInstruction(i, 0);
                continue;
            }

            EmitCopies(i, copies);
            for (var rest = BlockLength(i) - 1; rest > 0; rest--)
            {
                i++;
                _il.MarkLabel(_labels[i - _scope.Start]);
            }
        }

        EmitLeave(_scope.End);
        for (var i = 0; i < _cold.Count; i++)
        {
            _cold[i]();
        }

        _il.MarkLabel(_exit);
        _cells.StoreRegisters();
        _cells.StoreFrame();
        _il.Emit(OpCodes.Ldloc, _next);
        _il.Emit(OpCodes.Ret);
    }

    private void EmitEntry()
    {
        if (_scope.Entry is { } entry)
        {
            _il.Emit(OpCodes.Br, _labels[entry - _scope.Start]);
            return;
        }

        _il.Emit(OpCodes.Ldarg_3);
        _il.Emit(OpCodes.Ldc_I4, _scope.Start);
        _il.Emit(OpCodes.Sub);
        _il.Emit(OpCodes.Switch, _labels);
    }

    private bool IsBlock(int instruction) => _scope.IsFine || _blocks.IsStart(instruction);

    private int BlockLength(int start) => _scope.IsFine ? 1 : _blocks.LengthFrom(start);

    // At a block: not enough steps left for all of it, then leave before it.
    private void EmitCount(int start, int copies)
    {
        var length = BlockLength(start) * copies;
        var tooFew = _il.DefineLabel();
        _cells.TakeSteps(length);
        _il.Emit(OpCodes.Ldloc, _cells.Remaining);
        _il.Emit(OpCodes.Ldc_I4_0);
        _il.Emit(OpCodes.Conv_I8);
        _il.Emit(OpCodes.Blt, tooFew);
        _cold.Add(() =>
        {
            _il.MarkLabel(tooFew);
            _cells.TakeSteps(-length);
            EmitLeave(start);
        });
    }

    // A block that jumps to itself is the hottest there is: several copies of it need their steps counted only once.
    private int CopiesOf(int start)
    {
        var length = BlockLength(start);
        var last = _image.Instructions[start + length - 1];
        var copies = !_scope.IsFine && last.Opcode.IsConditional() && last.Target == start ? Math.Max(1, MostUnrolled / length) : 1;
        if (_copied + ((copies - 1) * length) > MostCopied)
        {
            return 1;
        }

        _copied += (copies - 1) * length;
        return copies;
    }

    private void EmitCopies(int start, int copies)
    {
        var length = BlockLength(start);
        var last = start + length - 1;
        for (var unused = (copies - 1) * length; unused >= 0; unused -= length)
        {
            for (var place = start; place < last; place++)
            {
                EmitInstruction(place, unused);
            }

            if (unused > 0)
            {
                EmitEscape(last, unused);
            }
        }

        EmitJump(_image.Instructions[last]);
    }

    // Between two copies: the jump that isn't taken ends the loop and gives back the steps of the copies that follow.
    private void EmitEscape(int last, int unused)
    {
        var escape = _il.DefineLabel();
        _il.Emit(OpCodes.Ldloc, _cells.Left);
        _il.Emit(OpCodes.Ldloc, _cells.Right);
        _il.Emit(OppositeOf(_image.Instructions[last].Opcode), escape);
        _cold.Add(() =>
        {
            _il.MarkLabel(escape);
            _cells.TakeSteps(-unused);
            EmitLeaveOrGo(last + 1);
        });
    }

    private void EmitLeaveOrGo(int next)
    {
        if (next < _scope.End)
        {
            _il.Emit(OpCodes.Br, _labels[next - _scope.Start]);
        }
        else
        {
            EmitLeave(next);
        }
    }

    private static OpCode OppositeOf(Opcode opcode) => opcode switch
    {
        Opcode.Je => OpCodes.Bne_Un,
        Opcode.Jne => OpCodes.Beq,
        Opcode.Jl => OpCodes.Bge,
        _ => throw new UnreachableException(),
    };

    private void EmitInstruction(int place, int unused)
    {
        var instruction = _image.Instructions[place];
        if (instruction.Opcode.IsJump())
        {
            EmitJump(instruction);
            return;
        }

        var closer = _il.DefineLabel();
        var marks = instruction.Opcode.Writes() && NeedsMark(instruction, place);
        var operation = new OperationEmitter(_il, _cells, _image.Word.Bits, instruction, marks, closer);
        operation.Emit(closer);
        var isIndirect = instruction.First.Kind == OperandKind.Indirect || instruction.Second.Kind == OperandKind.Indirect;
        if (isIndirect || instruction.Opcode == Opcode.Div)
        {
            _cold.Add(() => EmitStop(place, unused, closer));
        }
    }

    private bool NeedsMark(Instruction instruction, int place) =>
        instruction.First.Kind != OperandKind.Cell || _scope.IsFine || !_analysis.IsWritten(place, instruction.First.Cell);

    private void EmitStop(int place, int unused, Label stop)
    {
        var start = place;
        while (!IsBlock(start))
        {
            start--;
        }

        _il.MarkLabel(stop);
        _cells.TakeSteps(-(unused + BlockLength(start) - (place - start)));
        EmitLeave(~place);
    }

    private void EmitJump(Instruction instruction)
    {
        var isInside = instruction.Target >= _scope.Start && instruction.Target < _scope.End;
        var target = isInside ? _labels[instruction.Target - _scope.Start] : _il.DefineLabel();
        if (!isInside)
        {
            _cold.Add(() =>
            {
                _il.MarkLabel(target);
                EmitLeave(instruction.Target);
            });
        }

        if (instruction.Opcode.IsConditional())
        {
            _il.Emit(OpCodes.Ldloc, _cells.Left);
            _il.Emit(OpCodes.Ldloc, _cells.Right);
        }

        _il.Emit(BranchOf(instruction.Opcode), target);
    }

    private static OpCode BranchOf(Opcode opcode) => opcode switch
    {
        Opcode.Je => OpCodes.Beq,
        Opcode.Jne => OpCodes.Bne_Un,
        Opcode.Jl => OpCodes.Blt,
        _ => OpCodes.Br,
    };

    private void EmitLeave(int next)
    {
        _il.Emit(OpCodes.Ldc_I4, next);
        _il.Emit(OpCodes.Stloc, _next);
        _il.Emit(OpCodes.Br, _exit);
    }
}
