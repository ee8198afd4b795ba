using System.Collections.Immutable;
using LogicToNeurons.App.Levels;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Levels.Datapath;

namespace LogicToNeurons.App.Screens;

/// <summary>What the parts of a data path are called, and what stands on their buses.</summary>
internal static class DatapathWords
{
    /// <summary>The key of what a part is for.</summary>
    public static string KeyOf(DatapathPartKind kind) => kind switch
    {
        DatapathPartKind.Fetch => "part.rom",
        DatapathPartKind.FirstPointer or DatapathPartKind.SecondPointer => "part.pointer",
        DatapathPartKind.FirstAddress or DatapathPartKind.SecondAddress => "part.address",
        DatapathPartKind.FirstChoice or DatapathPartKind.SecondChoice => "part.choice",
        DatapathPartKind.FirstValue or DatapathPartKind.SecondValue => "part.value",
        DatapathPartKind.Alu => "part.unit",
        DatapathPartKind.Adder => "part.adder",
        DatapathPartKind.Multiplier => "part.multiplier",
        DatapathPartKind.Divider => "part.divider",
        DatapathPartKind.Traps => "part.traps",
        DatapathPartKind.Flags => "part.flags",
        DatapathPartKind.Condition => "part.condition",
        DatapathPartKind.NextPc => "part.goOn",
        DatapathPartKind.WriteBack => "part.cells",
    };

    /// <summary>The sign before a name: into its instance, or out of it.</summary>
    public static string Arrow(SignalRole role) => role switch
    {
        SignalRole.Input => "→",
        SignalRole.Output => "←",
        _ => string.Empty,
    };

    /// <summary>The digits of a bus, the highest first.</summary>
    public static string Digits(GateLevel gates, ImmutableArray<int> nets) => string.Create(nets.Length, (gates, nets), static (digits, bus) =>
    {
        for (var bit = 0; bit < digits.Length; bit++)
        {
            digits[^(bit + 1)] = bus.gates.Values[bus.nets[bit]] == 1 ? '1' : '0';
        }
    });
}
