namespace LogicToNeurons.Circuits.Proving;

/// <summary>A claim about integers that holds for an input or doesn't.</summary>
public abstract record Proposition;

/// <summary>Two integers compared.</summary>
public sealed record Compared(IntegerExpression Left, Relational Operator, IntegerExpression Right) : Proposition;

/// <summary>Not the other.</summary>
public sealed record Negated(Proposition Operand) : Proposition;

/// <summary>Both.</summary>
public sealed record Both(Proposition Left, Proposition Right) : Proposition;

/// <summary>At least one.</summary>
public sealed record Either(Proposition Left, Proposition Right) : Proposition;
