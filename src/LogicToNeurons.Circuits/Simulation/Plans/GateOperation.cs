namespace LogicToNeurons.Circuits.Simulation.Plans;

/// <summary>What a node of a circuit's plan computes from a and b.</summary>
internal enum GateOperation
{
    Copy,
    Not,
    And,
    AndNot,
    Or,
    Xor,
    Nand,
    OrNot,
    Nor,
    Xnor,
}
