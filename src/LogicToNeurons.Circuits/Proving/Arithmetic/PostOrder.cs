namespace LogicToNeurons.Circuits.Proving.Arithmetic;

/// <summary>Visits the parts of an expression or a claim before what they are parts of; without recursion, so that nothing is too deep.</summary>
internal static class PostOrder
{
    /// <summary>The nodes of a tree, operands before operations, the left one first.</summary>
    public static IEnumerable<T> Of<T>(T root, Func<T, (T? Left, T? Right)> parts)
        where T : class
    {
        var open = new Stack<T>([root]);
        var order = new Stack<T>();
        while (open.TryPop(out var node))
        {
            order.Push(node);
            var (left, right) = parts(node);
            if (left is not null)
            {
                open.Push(left);
            }

            if (right is not null)
            {
                open.Push(right);
            }
        }

        return order;
    }

    public static IEnumerable<IntegerExpression> Of(IntegerExpression root) =>
        Of<IntegerExpression>(root, node => node is IntegerOperation { Left: var left, Right: var right } ? (left, right) : (null, null));

    public static IEnumerable<Proposition> Of(Proposition root) => Of<Proposition>(root, node => node switch
    {
        Negated { Operand: var operand } => (operand, null),
        Both { Left: var left, Right: var right } => (left, right),
        Either { Left: var left, Right: var right } => (left, right),
        _ => (null, null),
    });
}
