namespace LogicToNeurons.Circuits.Proving;

/// <summary>How two integers are compared.</summary>
public enum Relational
{
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
}
