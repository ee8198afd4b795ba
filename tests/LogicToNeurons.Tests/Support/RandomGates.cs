using System.Text;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>A random circuit as text, its statements in any order and in mixed notations, with what it means computed naively.</summary>
internal sealed class RandomGates
{
    private static readonly string[] Ands = [" ∧ ", " & ", " && ", " and ", " × ", " * ", "·", "＆"];
    private static readonly string[] Ors = [" ∨ ", " | ", " || ", " or ", " + ", "＋"];
    private static readonly string[] Xors = [" ⊕ ", " ^ ", " xor "];
    private static readonly string[] Nots = ["¬", "!", "~", "not ", "！"];

    private readonly Random _random;
    private readonly List<(string Name, int Width)> _signals = [("x", 1), ("y'", 1), ("a", 4), ("b", 4), ("d", 7)];
    private readonly List<Func<ulong[], ulong>> _values = [];
    private readonly List<string> _statements = [];
    private readonly List<(int Signal, Func<ulong[], ulong> Next)> _loads = [];

    public RandomGates(int seed)
    {
        _random = new Random(seed);
        InputCount = _signals.Count;
        var registers = _random.Next(3);
        for (var i = 0; i < registers; i++)
        {
            var width = 1 + _random.Next(5);
            Initial.Add((ulong)_random.Next(1 << width));
            _statements.Add($"reg r{i}[{width}] = {Initial[i]}");
            _signals.Add(($"r{i}", width));
        }

        RegisterCount = registers;
        for (var i = _random.Next(4, 14); i > 0; i--)
        {
            AddWire(_signals.Count);
        }

        AddLoads();
        AddOutputs();
    }

    public List<ulong> Initial { get; } = [];

    public int InputCount { get; }

    public int RegisterCount { get; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>The values of all signals, the outputs among them the last, for inputs and register contents at the front.</summary>
    public ulong[] Evaluate(ulong[] front)
    {
        var values = new ulong[_signals.Count];
        front.CopyTo(values, 0);
        for (var i = 0; i < _values.Count; i++)
        {
            values[InputCount + RegisterCount + i] = _values[i](values);
        }

        return values;
    }

    public ulong[] Next(ulong[] values) => [.. _loads.Select(load => load.Next(values))];

    public int WidthOf(int signal) => _signals[signal].Width;

    public int SignalCount => _signals.Count;

    public int OutputCount { get; private set; }

    private sealed record Term(string Text, int Level, Func<ulong[], ulong> Value);

    private void AddWire(int number)
    {
        var width = _random.Next(3) == 0 ? 1 : 1 + _random.Next(7);
        var term = Expression(width, 4);
        var name = _random.Next(4) == 0 ? $"`{number}.w`" : $"t{number}";
        if (width > 1 && _random.Next(3) == 0)
        {
            // Bit by bit, through an undeclared wire.
            _statements.Add($"wire {name}[{width}]");
            _statements.Add($"u{number} = {term.Text}");
            _statements.Add($"for i in 0..<{width} {{\n {name}[i] = u{number}[i]\n }}");
        }
        else if (_random.Next(3) == 0)
        {
            _statements.Add($"wire {name}[{width}] = {term.Text}");
        }
        else
        {
            // A number alone has no width, a bus beside it has.
            _statements.Add(width == 1 ? $"{name} = {term.Text}" : $"{name} = ({term.Text}) & {{{string.Join(", ", Enumerable.Repeat("True", width))}}}");
        }

        _signals.Add((name, width));
        _values.Add(term.Value);
    }

    private void AddLoads()
    {
        for (var i = 0; i < RegisterCount; i++)
        {
            var (name, width) = _signals[InputCount + i];
            var term = Expression(width, 3);
            _statements.Add($"{name} <- {term.Text}");
            _loads.Add((InputCount + i, term.Value));
        }
    }

    private void AddOutputs()
    {
        OutputCount = 1 + _random.Next(3);
        var head = new StringBuilder("circuit Random(x, y', a[4], b[2 * 2], d[8 - 1]) -> (");
        var outputs = new List<(string Name, int Width)>();
        for (var i = 0; i < OutputCount; i++)
        {
            var width = 1 + _random.Next(6);
            var term = Expression(width, 4);
            _statements.Add($"z{i} = {term.Text}");
            outputs.Add(($"z{i}", width));
            _values.Add(term.Value);
        }

        _signals.AddRange(outputs);
        head.Append(string.Join("， ", outputs.Select(output => $"{output.Name}[{output.Width}]"))).Append(") -> {".Replace(" -> ", " ", StringComparison.Ordinal));
        var statements = _statements.ToArray();
        _random.Shuffle(statements);
        Text = head + "\n" + string.Join('\n', statements) + "\n}\n";
    }

    private Term Expression(int width, int depth)
    {
        var choice = depth == 0 ? _random.Next(3) : _random.Next(10);
        return choice switch
        {
            0 or 1 => Signal(width),
            2 => Number(width),
            3 => Not(width, depth),
            4 => Join(width, depth),
            5 => Call(width, depth),
            6 when width == 1 => Reduce(depth),
            7 when width == 1 => Adder(depth),
            _ => Chain(width, depth),
        };
    }

    private Term Signal(int width)
    {
        var fitting = Enumerable.Range(0, _signals.Count).Where(i => _signals[i].Width >= width && (i < InputCount + RegisterCount + _values.Count)).ToArray();
        var signal = fitting[_random.Next(fitting.Length)];
        var (name, all) = _signals[signal];
        if (all == width)
        {
            return new Term(name, 4, values => values[signal]);
        }

        var low = _random.Next(all - width + 1);
        var text = width == 1 && _random.Next(2) == 0 ? $"{name}[{low}]" : $"{name}[{low + width - 1}..{low}]";
        return new Term(text, 4, values => (values[signal] >> low) & Mask(width));
    }

    private Term Number(int width)
    {
        var value = (ulong)_random.Next(1 << width);
        var bits = string.Join(", ", Enumerable.Range(0, width).Select(bit => ((value >> (width - 1 - bit)) & 1) == 0 ? "0" : "1"));
        return width == 1 && _random.Next(2) == 0 ? new Term(value == 0 ? "False" : "True", 4, _ => value) : new Term($"{{{bits}}}", 4, _ => value);
    }

    private Term Not(int width, int depth)
    {
        var operand = Expression(width, depth - 1);
        return new Term(Pick(Nots) + Bracketed(operand, 3), 3, values => ~operand.Value(values) & Mask(width));
    }

    private Term Join(int width, int depth)
    {
        if (width == 1)
        {
            return Expression(1, depth - 1);
        }

        var low = 1 + _random.Next(width - 1);
        var (high, rest) = (Expression(width - low, depth - 1), Expression(low, depth - 1));
        return new Term($"{{{high.Text},\n   {rest.Text}}}", 4, values => (high.Value(values) << low) | rest.Value(values));
    }

    // One operand may be one bit, or a number: it is spread, or takes the width.
    private Term Chain(int width, int depth)
    {
        var kind = _random.Next(3);
        var operands = Enumerable.Range(0, 2 + _random.Next(2)).Select(i => i > 0 && width > 1 ? Narrow(width, depth - 1) : Expression(width, depth - 1)).ToArray();
        var signs = kind switch { 0 => Ors, 1 => Xors, _ => Ands };
        var text = Bracketed(operands[0], kind + 1);
        foreach (var operand in operands.Skip(1))
        {
            text += Pick(signs) + Bracketed(operand, kind + 1);
        }

        return new Term(text, kind, values => operands.Select(operand => operand.Value(values)).Aggregate((p, q) => kind switch { 0 => p | q, 1 => p ^ q, _ => p & q }));
    }

    private Term Narrow(int width, int depth)
    {
        if (_random.Next(3) > 0)
        {
            return Expression(width, depth);
        }

        if (_random.Next(2) == 0)
        {
            var value = (ulong)_random.Next(1 << width);
            return new Term(_random.Next(2) == 0 ? $"{value}" : $"0b{value:b}", 4, _ => value);
        }

        var bit = Expression(1, depth);
        return new Term(bit.Text, bit.Level, values => bit.Value(values) == 0 ? 0 : Mask(width));
    }

    private Term Call(int width, int depth)
    {
        var (name, kind, isInverted) = _random.Next(6) switch
        {
            0 => ("and", GateKind.And, false),
            1 => ("or", GateKind.Or, false),
            2 => ("xor", GateKind.Xor, false),
            3 => ("nand", GateKind.And, true),
            4 => ("nor", GateKind.Or, true),
            _ => ("xnor", GateKind.Xor, true),
        };
        var operands = Enumerable.Range(0, 2 + _random.Next(4)).Select(_ => Expression(width, depth - 1)).ToArray();
        return new Term($"{name}({string.Join(", ", operands.Select(operand => operand.Text))})", 4, values =>
        {
            var value = operands.Select(operand => operand.Value(values)).Aggregate((p, q) => kind.Evaluate(p, q));
            return (isInverted ? ~value : value) & Mask(width);
        });
    }

    private Term Reduce(int depth)
    {
        var width = 1 + _random.Next(7);
        var operand = Expression(width, depth - 1);
        var name = _random.Next(3);
        return new Term($"{(name == 0 ? "and" : name == 1 ? "or" : "xnor")}({operand.Text})", 4, values =>
        {
            var value = operand.Value(values);
            return name == 0 ? value == Mask(width) ? 1UL : 0 : name == 1 ? value != 0 ? 1UL : 0 : 1 ^ ((ulong)System.Numerics.BitOperations.PopCount(value) & 1);
        });
    }

    // A library circuit, through undeclared wires.
    private Term Adder(int depth)
    {
        var operands = Enumerable.Range(0, 3).Select(_ => Expression(1, depth - 1)).ToArray();
        var name = $"v{_statements.Count}_{_random.Next(1_000_000)}";
        _statements.Add($"({name}, {name}') = FullAdder({string.Join(", ", operands.Select(operand => operand.Text))})");
        return new Term($"{{{name}', {name}}}[1]", 4, values => operands.Aggregate(0UL, (sum, operand) => sum + operand.Value(values)) >> 1);
    }

    private string Bracketed(Term term, int level) => term.Level < level || _random.Next(8) == 0 ? _random.Next(5) == 0 ? $"（{term.Text}）" : $"({term.Text})" : term.Text;

    private string Pick(string[] signs) => signs[_random.Next(signs.Length)];

    private static ulong Mask(int width) => (1UL << width) - 1;
}
