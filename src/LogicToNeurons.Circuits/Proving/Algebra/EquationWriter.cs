using System.Numerics;
using LogicToNeurons.Circuits.Proving.Aigs;
using LogicToNeurons.Circuits.Proving.Arithmetic;

namespace LogicToNeurons.Circuits.Proving.Algebra;

/// <summary>Writes relations as equations, where they are sums and products.</summary>
internal sealed class EquationWriter(Aig graph, int[] literals)
{
    private const int MostTerms = 20_000;

    /// <summary>The equation that a claim is; null if it isn't one of sums and products.</summary>
    public Equation? Write(Proposition claim)
    {
        if (claim is not Compared { Operator: Relational.Equal } compared || Write(compared.Left) is not { } sum || Write(compared.Right) is not { } right)
        {
            return null;
        }

        sum.Add(right, -1);
        return Of(sum);
    }

    /// <summary>The equation that a sum is 0.</summary>
    public static Equation Of(LinearForm sum)
    {
        var (least, most) = sum.Range();
        var largest = BigInteger.Max(BigInteger.Abs(least), BigInteger.Abs(most));
        return new Equation(sum, BigInteger.One << (int)(largest + 1).GetBitLength());
    }

    private LinearForm? Write(IntegerExpression expression)
    {
        var stack = new Stack<LinearForm>();
        foreach (var node in PostOrder.Of(expression))
        {
            switch (node)
            {
                case IntegerLiteral literal:
                    var constant = new LinearForm();
                    constant.AddConstant(literal.Value);
                    stack.Push(constant);
                    break;
                case NetsValue nets:
                    stack.Push(Read(nets));
                    break;
                case IntegerOperation operation:
                    var right = stack.Pop();
                    if (Operate(stack.Pop(), operation.Operator, right) is not { } form)
                    {
                        return null;
                    }

                    stack.Push(form);
                    break;
                default:
                    return null;
            }
        }

        return stack.Pop();
    }

    private LinearForm? Operate(LinearForm left, IntegerOperator kind, LinearForm right)
    {
        switch (kind)
        {
            case IntegerOperator.Add:
                left.Add(right, 1);
                return left;
            case IntegerOperator.Subtract:
                left.Add(right, -1);
                return left;
            case IntegerOperator.Multiply:
                return (long)left.Terms.Count * right.Terms.Count > MostTerms ? null : LinearForm.Product(graph, left, right);
            case IntegerOperator.Divide:
            case IntegerOperator.Remainder:
            default:
                return null;
        }
    }

    private LinearForm Read(NetsValue value)
    {
        var form = new LinearForm();
        for (var bit = 0; bit < value.Nets.Length; bit++)
        {
            var isSign = value.IsSigned && bit == value.Nets.Length - 1;
            form.Add(literals[value.Nets[bit]], isSign ? -(BigInteger.One << bit) : BigInteger.One << bit);
        }

        return form;
    }
}
