namespace LogicToNeurons.Machine.Isa;

/// <summary>How an operand names its value.</summary>
public enum OperandKind
{
    /// <summary><c>n</c>, <c>rk</c>: the cell n.</summary>
    Cell,

    /// <summary><c>[n]</c>, <c>[rk]</c>: the cell whose address is the content of cell n.</summary>
    Indirect,

    /// <summary><c>#v</c>: the value v itself.</summary>
    Immediate,
}
