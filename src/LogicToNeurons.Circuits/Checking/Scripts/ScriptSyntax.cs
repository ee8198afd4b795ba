using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Checking.Scripts;

/// <summary>A test script of nand2tetris, <c>.tst</c>, as written.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Commands">Its commands.</param>
public sealed record ScriptSyntax(SourceText Source, ImmutableArray<ScriptCommand> Commands);

/// <summary>A command of a script.</summary>
/// <param name="Span">Where it stands.</param>
public abstract record ScriptCommand(TextSpan Span);

/// <summary><c>load</c>, <c>output-file</c> or <c>compare-to</c>, each with a file.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">Which of them.</param>
/// <param name="File">The file; empty where <c>load</c> leaves it out.</param>
public sealed record FileCommand(TextSpan Span, FileCommandKind Kind, string File) : ScriptCommand(Span);

/// <summary>What is done with a file.</summary>
public enum FileCommandKind
{
    /// <summary>Loads a chip.</summary>
    Load,

    /// <summary>Says where the output goes.</summary>
    OutputFile,

    /// <summary>Says what the output shall be.</summary>
    CompareTo,
}

/// <summary><c>output-list</c> with its columns.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Columns">The columns.</param>
public sealed record OutputListCommand(TextSpan Span, ImmutableArray<ScriptColumn> Columns) : ScriptCommand(Span);

/// <summary>A column of the output: <c>out%D2.6.2</c>; without a format, as many binary digits as the pin has bits.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The pin, or <c>time</c>.</param>
/// <param name="Format"><c>B</c>inary, <c>D</c>ecimal, he<c>X</c>adecimal or <c>S</c>tring.</param>
/// <param name="Left">The blanks before it.</param>
/// <param name="Length">The characters of the value; 0 where no format is written.</param>
/// <param name="Right">The blanks behind it.</param>
public sealed record ScriptColumn(TextSpan Span, string Name, char Format, int Left, int Length, int Right)
{
    /// <summary>Gets the characters of the whole column.</summary>
    public int Width => Left + Length + Right;
}

/// <summary><c>set pin value</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Pin">The pin.</param>
/// <param name="Value">The value, in 16 bits.</param>
public sealed record SetCommand(TextSpan Span, HdlName Pin, int Value) : ScriptCommand(Span);

/// <summary>A name in a script.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">The name.</param>
public sealed record HdlName(TextSpan Span, string Text);

/// <summary><c>eval</c>, <c>tick</c>, <c>tock</c>, <c>ticktock</c>, <c>output</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">Which of them.</param>
public sealed record ActionCommand(TextSpan Span, ScriptAction Kind) : ScriptCommand(Span);

/// <summary>What a script can have done.</summary>
public enum ScriptAction
{
    /// <summary>Computes all gates.</summary>
    Eval,

    /// <summary>The first half of a clock cycle: registers take what they see, and show it later.</summary>
    Tick,

    /// <summary>The second half: registers show what they took.</summary>
    Tock,

    /// <summary>A whole clock cycle.</summary>
    TickTock,

    /// <summary>Writes a line.</summary>
    Output,
}

/// <summary><c>repeat N { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Count">How often.</param>
/// <param name="Body">What is repeated.</param>
public sealed record RepeatCommand(TextSpan Span, int Count, ImmutableArray<ScriptCommand> Body) : ScriptCommand(Span);

/// <summary><c>while out &lt;&gt; 5 { … }</c>.</summary>
/// <param name="Span">Where its head stands.</param>
/// <param name="Condition">What must hold for another round.</param>
/// <param name="Body">What is repeated.</param>
public sealed record WhileCommand(TextSpan Span, ScriptCondition Condition, ImmutableArray<ScriptCommand> Body) : ScriptCommand(Span);

/// <summary>A comparison of a pin with a pin or a number.</summary>
/// <param name="Left">What stands left.</param>
/// <param name="Relation"><c>=</c>, <c>&lt;&gt;</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</param>
/// <param name="Right">What stands right.</param>
public sealed record ScriptCondition(ScriptOperand Left, string Relation, ScriptOperand Right)
{
    /// <summary>Whether it holds for two values.</summary>
    public bool Holds(int left, int right) => Relation switch
    {
        "=" => left == right,
        "<>" => left != right,
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        _ => left >= right,
    };
}

/// <summary>A pin or a number in a condition.</summary>
/// <param name="Name">The pin; null for a number.</param>
/// <param name="Number">The number; from −32768 to 65535.</param>
public sealed record ScriptOperand(string? Name, int Number);

/// <summary><c>echo "…"</c>, <c>breakpoint …</c>: nothing that is checked.</summary>
/// <param name="Span">Where it stands.</param>
public sealed record EchoCommand(TextSpan Span) : ScriptCommand(Span);
