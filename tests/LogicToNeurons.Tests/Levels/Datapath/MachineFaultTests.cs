using LogicToNeurons.Levels.Datapath;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Datapath;

/// <summary>Every fault that is planted in a machine is found by comparing it with the interpreter: the test of the tests.</summary>
public sealed class MachineFaultTests
{
    private const int Programs = 40;
    private const int Steps = 100;

    /// <summary>Gets each fault: what it is, what stands in the text, what stands there instead.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "dividend unsigned", "dividend = Negator<n>(a, a[n - 1])", "dividend = a" },
        { "divisor unsigned", "divisor  = Negator<n>(b, b[n - 1])", "divisor  = b" },
        { "quotient's sign from one operand", "Negator<n>(digits, a[n - 1] ⊕ b[n - 1])", "Negator<n>(digits, a[n - 1])" },
        { "quotient without a sign", "quotient = Negator<n>(digits, a[n - 1] ⊕ b[n - 1])", "quotient = digits" },
        { "divisor's high bits ignored", "larger[n - k] = larger[n - k + 1] ∨ b[n - k]", "larger[n - k] = larger[n - k + 1]" },
        { "comparison without overflow", "result[n - 1] ⊕ (compare ∧ overflow)", "result[n - 1]" },
        { "overflow in every result", "result[n - 1] ⊕ (compare ∧ overflow)", "result[n - 1] ⊕ overflow" },
        { "flags from mov", "sets_flags = or(", "sets_flags = or(mov, " },
        { "flags in spite of a trap", "sets_flags ∧ ¬trapped", "sets_flags" },
        { "writes in spite of a trap", "writes ∧ ¬trapped", "writes" },
        { "cmp writes", "writes = or(", "writes = or(cmp, " },
        { "pc runs on at a trap", "halted ∨ trapped", "halted" },
        { "pc runs on at the end", "halted ∨ trapped", "trapped" },
        { "a lost pointer bit", "address = pointer[a-1..0] ∨ direct", "address = {pointer[a - 1], 0, pointer[a-3..0]} ∨ direct" },
        { "a lost direct bit", "address = pointer[a-1..0] ∨ direct", "address = pointer[a-1..0] ∨ {0, direct[a-2..0]}" },
        { "pointer's sign ignored", "outside = or(pointer[n-1..min(a, n-1)])", "outside = or({pointer[n-2..min(a, n-1)], 0})" },
        { "pointer's other high bits ignored", "outside = or(pointer[n-1..min(a, n-1)])", "outside = pointer[n - 1]" },
        { "no trap on the first address", "or(outside_first, outside_second, division_by_zero)", "or(outside_second, division_by_zero)" },
        { "no trap on the second address", "or(outside_first, outside_second, division_by_zero)", "or(outside_first, division_by_zero)" },
        { "no trap on division by zero", "or(outside_first, outside_second, division_by_zero)", "or(outside_first, outside_second)" },
        { "trap on every zero", "division_by_zero = divide ∧ nor(b)", "division_by_zero = nor(b)" },
        { "immediates with cell 0", "= at[0] ∧ ¬immediate", "= at[0]" },
        { "jne ignores its flag", "jump_unequal ∧ ¬zero", "jump_unequal" },
        { "je takes the other flag", "jump_equal ∧ zero", "jump_equal ∧ less" },
        { "jl takes the other flag", "jump_less ∧ less", "jump_less ∧ zero" },
        { "subtraction without the one", "one   = subtract", "one   = 0" },
        { "multiplication without a row", "a[n-1-i..0] ∧ b[i], 0)", "a[n-1-i..0] ∧ b[max(i - 1, 1)], 0)" },
        { "no marks", "marks_next = marks ∨ chosen", "marks_next = marks" },
        { "marks for all that is chosen", "marks_next = marks ∨ chosen", "marks_next = marks ∨ select" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Compare_MachineWithAFault_Differs(string fault, string right, string wrong)
    {
        var isPlanted = false;
        foreach (var machine in Machines())
        {
            if (!machine.Text.Text.Contains(right, StringComparison.Ordinal))
            {
                continue;
            }

            isPlanted = true;
            var netlist = CircuitText.Netlist("faulty.gates", machine.Text.Text.Replace(right, wrong, StringComparison.Ordinal));
            if (MachineEdges.Difference(machine.With(netlist), Steps) is not null)
            {
                return;
            }
        }

        Assert.Fail(isPlanted ? $"nothing shows: {fault}" : $"there is no '{right}'");
    }

    // The machine that has all forms, then random programs.
    private static IEnumerable<MachineOfGates> Machines()
    {
        yield return GateMachines.Build(MachineEdges.Image(8));
        for (var number = 0; number < Programs; number++)
        {
            yield return GateMachines.Build(SmallPrograms.Create(number));
        }
    }
}
