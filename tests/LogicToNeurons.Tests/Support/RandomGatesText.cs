using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>Random <c>.gates</c> texts that can be read; whether their circuits make sense is another matter.</summary>
internal sealed class RandomGatesText
{
    private const int Deepest = 4;

    private readonly Random _random;
    private readonly StringBuilder _text = new();

    private RandomGatesText(Random random) => _random = random;

    public static string Next(Random random)
    {
        var gates = new RandomGatesText(random);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            gates.Top();
        }

        return gates._text.ToString();
    }

    private string Pick(params ReadOnlySpan<string> choices) => choices[_random.Next(choices.Length)];

    private string Name() => Pick("x", "y", "carry", "c'", "q_next", "位", "`118`", "in", "when", "_a", "long_name_of_a_net");

    private string List(Func<string> item, int least = 1) => string.Join(", ", Enumerable.Range(0, _random.Next(least, 4)).Select(_ => item()));

    private void Top()
    {
        switch (_random.Next(4))
        {
            case 0:
                _text.Append("import \"other, file.gates\"\n");
                break;
            case 1:
                Block($"test {Circuit()} ", Row, 0);
                break;
            case 2:
                Block($"prove {Circuit()} ", Relation, 0);
                break;
            default:
                var parameters = _random.Next(2) == 0 ? "<n, k>" : string.Empty;
                var outputs = _random.Next(3) == 0 ? Declarator() : $"({List(Declarator, 0)})";
                Block($"circuit {Name()}{parameters}({List(Declarator, 0)}) -> {outputs} ", Statement, 0);
                break;
        }
    }

    private void Block(string head, Action<int> statement, int depth)
    {
        _text.Append(' ', 4 * depth).Append(head);
        if (_random.Next(4) == 0)
        {
            _text.Append("{ ");
            statement(Deepest);
            _text.Length--;
            _text.Append(" }\n");
            return;
        }

        _text.Append("{\n");
        for (var i = _random.Next(5); i > 0; i--)
        {
            statement(depth + 1);
        }

        _text.Append(' ', 4 * depth).Append("}\n");
    }

    private void Statement(int depth)
    {
        var kind = _random.Next(depth < Deepest ? 9 : 6);
        var simple = kind switch
        {
            0 => $"wire {List(Declarator)}",
            1 => $"wire {Declarator()} = {Gates(0)}",
            2 => $"reg {Declarator()} = {Integers(0)}",
            3 => $"{Name()} {Pick("<-", "←")} {Gates(0)}",
            4 => $"({List(Target)}) = {Name()}{Parameters()}({List(() => Gates(1), 0)})",
            _ => $"{Target()} = {Gates(0)}",
        };
        if (kind < 6)
        {
            _text.Append(' ', depth == Deepest ? 0 : 4 * depth).Append(simple).Append('\n');
        }
        else if (kind == 6)
        {
            Block($"for {Name()} in {Integers(1)}{Pick("..", "..<")}{Integers(1)} ", Statement, depth);
        }
        else
        {
            Block($"if {Claim(1)} ", Statement, depth);
            if (kind == 8)
            {
                Block(_random.Next(2) == 0 ? $"else if {Claim(1)} " : "else ", Statement, depth);
            }
        }
    }

    private void Row(int depth) => _text.Append(_random.Next(5) == 0 ? "reset" : $"{Values()}{Pick("->", "→")} {Values()}".TrimEnd()).Append('\n');

    private string Values() =>
        string.Concat(Enumerable.Range(0, _random.Next(3)).Select(_ => $"{Name()}={Pick("5", "-1", "0xFF", "2 ** 3", "(1 + 2)", "True")}{Pick(" ", ", ")}"));

    private void Relation(int depth) =>
        _text.Append(_random.Next(2) == 0 ? Claim(0) : $"{{{List(() => Integers(1))}}} == {Integers(0)} when {Claim(1)}").Append('\n');

    private string Circuit() => Name() + Parameters();

    private string Parameters() => _random.Next(2) == 0 ? string.Empty : $"< {Pick(string.Empty, "-")}{List(() => Integers(2))}>";

    private string Declarator() => Name() + (_random.Next(2) == 0 ? string.Empty : $"[{Integers(2)}]");

    private string Target() => _random.Next(6) == 0 ? "_" : Name() + Selector();

    private string Selector() => _random.Next(4) switch
    {
        0 => $"[{Integers(2)}]",
        1 => $"[{Integers(2)}..{Integers(2)}]",
        _ => string.Empty,
    };

    private string Gates(int depth) => _random.Next(depth > 3 ? 3 : 10) switch
    {
        0 => Name(),
        1 => Name() + Selector(),
        2 => Pick("0", "1", "True", "0b_1"),
        3 => $"{Pick("¬", "!", "~", "not ", "¬¬")}{Gates(4)}",
        4 => $"({Gates(depth + 1)})",
        5 => $"{{{List(() => Gates(depth + 1))}}}{Selector()}",
        6 => $"{Pick("and", "nand", "xor", "Foo", "Bar<n - 1>", "Bar< -1>")}({List(() => Gates(depth + 1))})",
        _ => $"{Gates(depth + 1)} {Pick("∧", "&", "&&", "and", "×", "·", "*", "⊕", "^", "xor", "∨", "|", "||", "or", "+")} {Gates(depth + 1)}",
    };

    private string Integers(int depth) => _random.Next(depth > 3 ? 2 : 8) switch
    {
        0 => Name(),
        1 => Pick("0", "1", "12", "n"),
        2 => $"-{Integers(4)}",
        3 => $"({(_random.Next(4) == 0 ? Claim(depth + 1) : Integers(depth + 1))})",
        4 => $"{Pick("min", "log2", "signed")}({List(() => Integers(depth + 1))})",
        5 => $"{Name()}[{Integers(depth + 1)}]",
        _ => $"{Integers(depth + 1)} {Pick("+", "-", "*", "/", "%", "×")} {Integers(depth + 1)}",
    };

    private string Claim(int depth) => _random.Next(depth > 2 ? 1 : 3) switch
    {
        0 => $"{Integers(depth + 1)} {Pick("==", "!=", "<", "<=", ">", ">=", "≤", "≠")} {Integers(depth + 1)}",
        1 => $"{Pick("not ", "!")}({Claim(depth + 1)})",
        _ => $"{Claim(depth + 1)} {Pick("and", "or", "&&", "∨")} {Claim(depth + 1)}",
    };
}
