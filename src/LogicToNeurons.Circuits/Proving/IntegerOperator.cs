namespace LogicToNeurons.Circuits.Proving;

/// <summary>What can be done with two integers.</summary>
public enum IntegerOperator
{
    /// <summary>The sum.</summary>
    Add,

    /// <summary>The difference.</summary>
    Subtract,

    /// <summary>The product.</summary>
    Multiply,

    /// <summary>The quotient, rounded toward zero.</summary>
    Divide,

    /// <summary>What is left of a division, with the dividend's sign.</summary>
    Remainder,
}
