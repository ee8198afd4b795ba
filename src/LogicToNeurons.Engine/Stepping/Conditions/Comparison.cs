namespace LogicToNeurons.Engine.Stepping.Conditions;

/// <summary>How two values are compared, as signed integers.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
