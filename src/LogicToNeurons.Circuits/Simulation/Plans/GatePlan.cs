using LogicToNeurons.Engine.Evaluation;

namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>The nodes of a circuit as a plan for evaluating many patterns.</summary>
/// <remarks>The first slots are, in this order: the constants 0 and 1, the inputs, what flip-flops hold, what they load next.</remarks>
internal sealed class GatePlan
{
    public GatePlan(GateNodes nodes)
    {
        var builder = new PlanBuilder();
        while (builder.SignalCount < nodes.FirstNode)
        {
            builder.AddInput();
        }

        while (builder.SignalCount < nodes.SignalCount)
        {
            var (operation, a, b) = nodes[builder.SignalCount];
            _ = operation is GateOperation.Copy or GateOperation.Not ? builder.Add((int)operation, a) : builder.Add((int)operation, a, b);
        }

        foreach (var signal in nodes.Next.Concat(nodes.Outputs.Where(signal => signal >= nodes.FirstNode)).Distinct())
        {
            builder.Keep(signal);
        }

        (FirstState, FirstNext) = (nodes.FirstState, nodes.FirstNode);
        Plan = builder.Build();
        OutputSlots = [.. nodes.Outputs.Select(Plan.SlotOf)];
    }

    /// <summary>Gets the plan.</summary>
    public Plan Plan { get; }

    /// <summary>Gets the slot of the first flip-flop; those of the others follow.</summary>
    public int FirstState { get; }

    /// <summary>Gets the slot of what the first flip-flop loads next; those of the others follow.</summary>
    public int FirstNext { get; }

    /// <summary>Gets the slot of each output.</summary>
    public int[] OutputSlots { get; }
}
