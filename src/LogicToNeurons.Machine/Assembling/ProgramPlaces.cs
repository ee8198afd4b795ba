using LogicToNeurons.Engine.Stepping;
using LogicToNeurons.Machine.Execution;
using LogicToNeurons.Machine.Isa;

namespace LogicToNeurons.Machine.Assembling;

/// <summary>The names that a condition may use of a program: registers, <c>.equ</c> names of cells, <c>zero</c>, <c>less</c>, <c>pc</c>, <c>steps</c>.</summary>
/// <param name="image">The program.</param>
public sealed class ProgramPlaces(ProgramImage image) : IPlaceNames
{
    /// <inheritdoc/>
    public bool TryFind(string name, out int place)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (image.Symbols.Find(name) is { } symbol && IsCell(symbol))
        {
            place = (int)symbol.Value;
            return true;
        }

        var lower = name.ToLowerInvariant();
        place = lower switch
        {
            "zero" => ProgramMachine.ZeroPlace,
            "less" => ProgramMachine.LessPlace,
            "pc" => ProgramMachine.PcPlace,
            "steps" => ProgramMachine.StepsPlace,
            ['r', >= '0' and < (char)('0' + Operand.RegisterCount)] => lower[1] - '0',
            _ => int.MinValue,
        };
        return place != int.MinValue;
    }

    private bool IsCell(Symbol symbol) => !symbol.IsLabel && symbol.Value >= 0 && symbol.Value < image.MemorySize;
}
