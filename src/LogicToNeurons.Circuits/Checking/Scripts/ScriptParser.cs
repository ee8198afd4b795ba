using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Circuits.Formats.Hdl;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>Reads test scripts, <c>.tst</c>, command by command.</summary>
public sealed class ScriptParser
{
    private const int Deepest = 32;
    private const int Widest = 1000;
    private const int MostTimes = 1_000_000_000;

    // Every command, and how it is written.
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["load"] = "load Xor.hdl",
        ["output-file"] = "output-file Xor.out",
        ["compare-to"] = "compare-to Xor.cmp",
        ["output-list"] = "output-list a%B3.1.3 out%B3.1.3",
        ["set"] = "set a 1",
        ["eval"] = "eval",
        ["tick"] = "tick",
        ["tock"] = "tock",
        ["ticktock"] = "ticktock",
        ["output"] = "output",
        ["repeat"] = "repeat 10 { … }",
        ["while"] = "while out <> 5 { … }",
        ["echo"] = "echo \"…\"",
        ["clear-echo"] = "clear-echo",
        ["breakpoint"] = "breakpoint out 5",
        ["clear-breakpoints"] = "clear-breakpoints",
    };

    private static readonly string[] Relations = ["<>", "<=", ">=", "=", "<", ">"];

    private readonly SourceText _source;
    private readonly List<TextSpan> _tokens;
    private readonly List<Diagnostic> _diagnostics = [];
    private int _next;

    private ScriptParser(SourceText source) => (_source, _tokens) = (source, HdlTokens.Of(source, isScript: true));

    /// <summary>Reads a script.</summary>
    /// <returns>The script, or what is wrong with it.</returns>
    public static Outcome<ScriptSyntax> Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var parser = new ScriptParser(source);
        var commands = parser.Commands(0);
        return new Outcome<ScriptSyntax>(parser._diagnostics.Count == 0 ? new ScriptSyntax(source, commands) : null, [.. parser._diagnostics]);
    }

    /// <summary>Whether a text begins as scripts do: with a chip that is loaded, or with what is said of its output.</summary>
    public static bool IsScript(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var tokens = HdlTokens.Of(source, isScript: true);
        return tokens.Count > 0 && source.Slice(tokens[0]).ToString() switch
        {
            "output-file" or "compare-to" or "output-list" => true,
            "load" => tokens.Count == 1 || source.Slice(tokens[1]) is "," or ";" || source.Slice(tokens[1]).EndsWith(".hdl", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private ImmutableArray<ScriptCommand> Commands(int depth)
    {
        var commands = ImmutableArray.CreateBuilder<ScriptCommand>();
        while (_next < _tokens.Count && !(depth > 0 && Text(0) == "}"))
        {
            if (IsSeparator(_next))
            {
                _next++;
            }
            else if (Text(0) is "repeat" or "while")
            {
                Loop(depth, commands);
            }
            else
            {
                Command(commands);
            }
        }

        return commands.ToImmutable();
    }

    private void Command(ImmutableArray<ScriptCommand>.Builder commands)
    {
        var first = _next;
        while (_next < _tokens.Count && !IsSeparator(_next) && Text(0) is not ("}" or "{"))
        {
            _next++;
        }

        var count = _next - first;
        if (count == 0)
        {
            Error(_tokens[_next++], Words.Of("tst.unexpected", Quote.Shortened(_source.Slice(_tokens[_next - 1]))));
            return;
        }

        var span = TextSpan.Cover(_tokens[first], _tokens[_next - 1]);
        var words = Enumerable.Range(first, count).Select(index => _source.Slice(_tokens[index]).ToString()).ToArray();
        if (Read(words, first, span) is { } command)
        {
            commands.Add(command);
        }
    }

    private ScriptCommand? Read(string[] words, int first, TextSpan span)
    {
        switch (words)
        {
            case ["load"]:
                return new FileCommand(span, FileCommandKind.Load, string.Empty);
            case ["load", var file]:
                return new FileCommand(span, FileCommandKind.Load, file);
            case ["output-file", var file]:
                return new FileCommand(span, FileCommandKind.OutputFile, file);
            case ["compare-to", var file]:
                return new FileCommand(span, FileCommandKind.CompareTo, file);
            case ["output-list", .. var columns] when columns.Length > 0:
                return new OutputListCommand(span, [.. columns.Select((column, index) => Column(column, _tokens[first + 1 + index]))]);
            case ["set", var pin, var value]:
                return Set(span, new HdlName(_tokens[first + 1], pin), value, _tokens[first + 2]);
            case ["eval"]:
                return new ActionCommand(span, ScriptAction.Eval);
            case ["tick"]:
                return new ActionCommand(span, ScriptAction.Tick);
            case ["tock"]:
                return new ActionCommand(span, ScriptAction.Tock);
            case ["ticktock"]:
                return new ActionCommand(span, ScriptAction.TickTock);
            case ["output"]:
                return new ActionCommand(span, ScriptAction.Output);
            case ["echo", ..] or ["clear-echo"] or ["breakpoint", ..] or ["clear-breakpoints"]:
                return new EchoCommand(span);
            default:
                Unreadable(words[0], span);
                return null;
        }
    }

    private void Unreadable(string word, TextSpan span)
    {
        if (Forms.TryGetValue(word, out var form))
        {
            Error(span, Words.Of("tst.form", word), Words.Of("tst.form.hint", form));
        }
        else
        {
            var near = NearMiss.Find(word, Forms.Keys);
            Error(span, Words.Of("tst.unknown", Quote.Shortened(word)), near is null ? null : Words.Of("hdl.meant", near));
        }
    }

    private void Loop(int depth, ImmutableArray<ScriptCommand>.Builder commands)
    {
        var start = _tokens[_next];
        var word = Text(0);
        var head = Head();
        var isTimes = int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostTimes;
        var condition = word == "while" && head is not null ? Condition(head) : null;
        if (depth < Deepest && head is not null && (word == "repeat" ? isTimes : condition is not null))
        {
            var body = Commands(depth + 1);
            if (Text(0) == "}")
            {
                _next++;
                commands.Add(condition is null ? new RepeatCommand(start, count, body) : new WhileCommand(start, condition, body));
                return;
            }
        }

        Unreadable(word, start);
    }

    // What stands between the word and its brace, which is passed; null if there is no brace.
    private string? Head()
    {
        var first = ++_next;
        while (_next < _tokens.Count && !IsSeparator(_next) && Text(0) is not ("{" or "}"))
        {
            _next++;
        }

        if (Text(0) != "{")
        {
            return null;
        }

        return string.Concat(_tokens[first.._next++].Select(token => _source.Slice(token).ToString()));
    }

    private static ScriptCondition? Condition(string text)
    {
        var place = text.AsSpan().IndexOfAny("<>=");
        var relation = place > 0 ? Relations.First(one => text[place..].StartsWith(one, StringComparison.Ordinal)) : null;
        return relation is not null && Operand(text[..place]) is { } left && Operand(text[(place + relation.Length)..]) is { } right
            ? new ScriptCondition(left, relation, right)
            : null;
    }

    private static ScriptOperand? Operand(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') ? new ScriptOperand(text, 0)
        : Value(text) is { } number ? new ScriptOperand(null, number)
        : null;

    private SetCommand? Set(TextSpan span, HdlName pin, string text, TextSpan place)
    {
        if (Value(text) is not { } value)
        {
            Error(place, Words.Of("tst.number", Quote.Shortened(text)));
            return null;
        }

        return new SetCommand(span, pin, value & 0xFFFF);
    }

    private static int? Value(string text)
    {
        var value = text switch
        {
            ['%', 'B' or 'b', .. var digits] => Parse(digits, NumberStyles.AllowBinarySpecifier),
            ['%', 'X' or 'x', .. var digits] => Parse(digits, NumberStyles.AllowHexSpecifier),
            ['%', 'D' or 'd', .. var digits] => Parse(digits, NumberStyles.AllowLeadingSign),
            _ => Parse(text, NumberStyles.AllowLeadingSign),
        };
        return value is >= short.MinValue and <= ushort.MaxValue ? value : null;
    }

    private static int? Parse(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var number) ? number : null;

    // name%D2.6.2; what a name without a format means depends on the pin.
    private ScriptColumn Column(string text, TextSpan span)
    {
        var parts = text.Split('%');
        if (parts is [var name] && name.Length > 0)
        {
            return new ScriptColumn(span, name, 'B', 1, 0, 1);
        }

        if (parts is [{ Length: > 0 } pin, [var format, .. var sizes]]
            && "BDXS".Contains(char.ToUpperInvariant(format), StringComparison.Ordinal)
            && sizes.Split('.') is [var left, var length, var right]
            && Size(left) is { } before && Size(length) is { } middle and > 0 && Size(right) is { } behind)
        {
            return new ScriptColumn(span, pin, char.ToUpperInvariant(format), before, middle, behind);
        }

        Error(span, Words.Of("tst.column", Quote.Shortened(text)));
        return new ScriptColumn(span, text, 'B', 1, 1, 1);
    }

    private static int? Size(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= Widest ? size : null;

    private string Text(int ahead) => _next + ahead < _tokens.Count ? _source.Slice(_tokens[_next + ahead]).ToString() : string.Empty;

    private bool IsSeparator(int index) => _source.Slice(_tokens[index]) is "," or ";" or "!";

    private void Error(TextSpan span, Phrase message, Phrase? hint = null) => _diagnostics.Add(Diagnostic.At(_source, span, "L2N0762", Severity.Error, message, hint));
}
