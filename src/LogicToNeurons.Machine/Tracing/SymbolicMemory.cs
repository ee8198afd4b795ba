using System.Globalization;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Tracing;

/// <summary>Follows named first values through a run: which cell holds which sum of them.</summary>
internal sealed class SymbolicMemory
{
    private readonly Word _word;
    private readonly Dictionary<long, LinearForm> _forms = [];

    public SymbolicMemory(Word word, IEnumerable<KeyValuePair<int, string>> names)
    {
        _word = word;
        foreach (var (cell, name) in names)
        {
            _forms[cell] = LinearForm.Named(word, name);
        }
    }

    /// <summary>The content of a cell in words; null where it depends on no name.</summary>
    public string? TextOf(long cell) => _forms.GetValueOrDefault(cell)?.ToString();

    /// <summary>The value of an operand in words: by its names, else as a number.</summary>
    public string TextOf(ResolvedOperand operand) => TextOf(operand.Address) ?? operand.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Follows an instruction that writes.</summary>
    public void Execute(Resolution resolution)
    {
        if (_forms.Count == 0 || !resolution.Instruction.Opcode.Writes())
        {
            return;
        }

        var result = LinearForm.Combine(resolution.Instruction.Opcode, FormOf(resolution.First), FormOf(resolution.Second));
        if (result is null || result.IsConstant)
        {
            _forms.Remove(resolution.First.Address);
        }
        else
        {
            _forms[resolution.First.Address] = result;
        }
    }

    private LinearForm FormOf(ResolvedOperand operand) =>
        _forms.GetValueOrDefault(operand.Address) ?? LinearForm.Of(_word, operand.Value);
}
