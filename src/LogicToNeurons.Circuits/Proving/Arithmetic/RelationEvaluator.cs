using System.Collections.Immutable;
using System.Diagnostics;
using System.Numerics;

namespace LogicToNeurons.Circuits.Proving.Arithmetic;

/// <summary>Evaluates claims with exact integers, for one input.</summary>
public static class RelationEvaluator
{
    /// <summary>Whether a relation holds.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="values">The value of each net of the circuit, 0 or 1.</param>
    public static bool Holds(Relation relation, ReadOnlySpan<byte> values)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return (relation.Guard is { } guard && Value(guard, values) != true) || Value(relation.Claim, values) == true;
    }

    /// <summary>Whether a claim is true; null where a divisor in it is zero.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="values">The value of each net of the circuit, 0 or 1.</param>
    public static bool? Value(Proposition claim, ReadOnlySpan<byte> values)
    {
        var stack = new Stack<bool>();
        foreach (var node in PostOrder.Of(claim))
        {
            switch (node)
            {
                case Compared compared:
                    if (Value(compared.Left, values) is not { } left || Value(compared.Right, values) is not { } right)
                    {
                        return null;
                    }

                    stack.Push(Compare(left, compared.Operator, right));
                    break;
                case Negated:
                    stack.Push(!stack.Pop());
                    break;
                case Both:
                    stack.Push(stack.Pop() & stack.Pop());
                    break;
                case Either:
                    stack.Push(stack.Pop() | stack.Pop());
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return stack.Pop();
    }

    /// <summary>The value of an expression; null where a divisor in it is zero.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="values">The value of each net of the circuit, 0 or 1.</param>
    public static BigInteger? Value(IntegerExpression expression, ReadOnlySpan<byte> values)
    {
        var stack = new Stack<BigInteger>();
        foreach (var node in PostOrder.Of(expression))
        {
            if (node is IntegerOperation operation)
            {
                var right = stack.Pop();
                if (Operate(stack.Pop(), operation.Operator, right) is not { } value)
                {
                    return null;
                }

                stack.Push(value);
            }
            else
            {
                stack.Push(Leaf(node, values));
            }
        }

        return stack.Pop();
    }

    /// <summary>The two sides of each comparison in a claim that is false, or that divides by zero.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="values">The value of each net of the circuit, 0 or 1.</param>
    public static ImmutableArray<Difference> FalseComparisons(Proposition claim, ReadOnlySpan<byte> values)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        foreach (var compared in PostOrder.Of(claim).OfType<Compared>())
        {
            var (left, right) = (Value(compared.Left, values), Value(compared.Right, values));
            if (left is not { } first || right is not { } second || !Compare(first, compared.Operator, second))
            {
                differences.Add(new Difference(string.Empty, left, right));
            }
        }

        return differences.ToImmutable();
    }

    private static BigInteger Leaf(IntegerExpression node, ReadOnlySpan<byte> values)
    {
        if (node is IntegerLiteral { Value: var value })
        {
            return value;
        }

        var nets = (NetsValue)node;
        var number = BigInteger.Zero;
        for (var bit = 0; bit < nets.Nets.Length; bit++)
        {
            var isNegative = nets.IsSigned && bit == nets.Nets.Length - 1;
            number += values[nets.Nets[bit]] == 0 ? 0 : BigInteger.One << bit;
            number -= isNegative && values[nets.Nets[bit]] != 0 ? BigInteger.One << (bit + 1) : 0;
        }

        return number;
    }

    private static BigInteger? Operate(BigInteger left, IntegerOperator kind, BigInteger right) => kind switch
    {
        IntegerOperator.Add => left + right,
        IntegerOperator.Subtract => left - right,
        IntegerOperator.Multiply => left * right,
        IntegerOperator.Divide => right.IsZero ? null : BigInteger.Divide(left, right),
        IntegerOperator.Remainder => right.IsZero ? null : BigInteger.Remainder(left, right),
    };

    private static bool Compare(BigInteger left, Relational kind, BigInteger right) => kind switch
    {
        Relational.Equal => left == right,
        Relational.NotEqual => left != right,
        Relational.Less => left < right,
        Relational.LessOrEqual => left <= right,
        Relational.Greater => left > right,
        Relational.GreaterOrEqual => left >= right,
    };
}
