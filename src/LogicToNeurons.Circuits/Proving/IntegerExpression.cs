using System.Collections.Immutable;
using System.Numerics;

namespace LogicToNeurons.Circuits.Proving;

/// <summary>An unbounded integer, computed from the nets of a circuit.</summary>
public abstract record IntegerExpression;

/// <summary>A number.</summary>
public sealed record IntegerLiteral(BigInteger Value) : IntegerExpression;

/// <summary>Nets read as a number.</summary>
/// <param name="Nets">The nets, bit 0, the least, first.</param>
/// <param name="IsSigned">Whether the highest bit counts negative (two's complement).</param>
public sealed record NetsValue(ImmutableArray<int> Nets, bool IsSigned) : IntegerExpression;

/// <summary>An operation on two integers.</summary>
public sealed record IntegerOperation(IntegerOperator Operator, IntegerExpression Left, IntegerExpression Right) : IntegerExpression;
