namespace LogicToNeurons.Circuits.Syntax;

/// <summary>What can stand between two integers or two claims about them.</summary>
public enum ArithmeticOperator
{
    /// <summary>At least one holds.</summary>
    Or,

    /// <summary>Both hold.</summary>
    And,

    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>At most.</summary>
    LessOrEqual,

    /// <summary>Greater than.</summary>
    Greater,

    /// <summary>At least.</summary>
    GreaterOrEqual,

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

    /// <summary>The power; it binds to the right.</summary>
    Power,
}
