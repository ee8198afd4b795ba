using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class CommandLineTests
{
    private static readonly Completion[] Commands =
    [
        new("step", "one step / 走一步"), new("step-back", "one step back / 退一步"), new("stop", "a place to stop at"), new("run", "运行到停止处"),
        new("list", ""), new("memory", "cells"), new("registers", "r0 … r7"), new("quit", "leave"), new("help", "keys"), new("trace", "table"),
    ];

    private readonly History _history = new();

    [Fact]
    public void Tab_CommonStart_ThenOneAfterTheOther()
    {
        var line = Open("s");
        Assert.Equal(["st", "step", "step-back", "stop", "step"], Enumerable.Range(0, 5).Select(_ => After(line, Picture.Press(Key.Tab))));
        Assert.Equal("stop", After(line, Picture.Press(Key.Tab, Modifiers.Shift)));
        Assert.Equal(2, line.Chosen);
        Assert.Equal("stop!", After(line, KeyEvent.Of('!')));
        Assert.Equal(-1, line.Chosen);
        Assert.Empty(line.Completions);
        Assert.Equal("stop!", After(line, Picture.Press(Key.Tab)));
    }

    [Fact]
    public void Tab_OnlyOneWay_GoesItAtOnce()
    {
        Assert.Equal("memory", After(Open("m"), Picture.Press(Key.Tab)));
        Assert.Equal("trace", After(Open(""), Picture.Press(Key.Tab, Modifiers.Shift)));
    }

    [Fact]
    public void Tab_SurrogatesAgreeByHalf_PutsNoHalf()
    {
        var line = new CommandLine(":", _history, _ => [new("a😀", ""), new("a😁", "")]);
        Assert.Equal("a", After(line, Picture.Press(Key.Tab)));
        Assert.Equal("a😀", After(line, Picture.Press(Key.Tab)));
    }

    [Fact]
    public void UpAndDown_History_ComesBackToWhatWasTyped()
    {
        _history.Add("step 1");
        _history.Add("run");
        _history.Add("step 2");
        var line = Open("s");
        Assert.Equal(["step 2", "step 1", "step 1"], Enumerable.Range(0, 3).Select(_ => After(line, Picture.Press(Key.Up))));
        Assert.Equal(["step 2", "s", "s"], Enumerable.Range(0, 3).Select(_ => After(line, Picture.Press(Key.Down))));
        Assert.Equal("step 2", After(line, Picture.Press(Key.Up)));
        Assert.Equal("r", After(line, KeyEvent.Of('u', Modifiers.Control), KeyEvent.Of('r')));
        Assert.Equal("run", After(line, Picture.Press(Key.Up)));
    }

    [Fact]
    public void Enter_Line_AcceptsAndRemembersIt()
    {
        var line = Open("run 5");
        Assert.Equal(PromptResult.Accepted, line.Handle(Picture.Press(Key.Enter)));
        Assert.Equal(("run 5", "run 5"), (line.Text, _history.Entries[^1]));
    }

    [Fact]
    public void Cancel_EscapeOrBackspaceInNothing_Cancels()
    {
        Assert.Equal(PromptResult.Cancelled, Open("run").Handle(Picture.Press(Key.Escape)));
        Assert.Equal(PromptResult.Cancelled, Open("").Handle(Picture.Press(Key.Backspace)));
        Assert.Equal(PromptResult.Cancelled, Open("").Handle(KeyEvent.Of('h', Modifiers.Control)));
        Assert.Equal(PromptResult.Continues, Open("r").Handle(Picture.Press(Key.Backspace)));
        Assert.Empty(_history.Entries);
    }

    [Fact]
    public void Choose_Click_PutsItIntoTheLine()
    {
        var line = Open("");
        var hits = new HitMap<int>();
        line.Draw(new Canvas(new CellGrid(30, 6)), hits);
        Assert.True(hits.TryFind(4, 2, out var target, out _));
        line.Choose(target);
        Assert.Equal(("stop", 2), (line.Text, line.Chosen));
        Assert.False(hits.TryFind(4, 5, out _, out _));
    }

    [Theory]
    [InlineData("all", "", 0)]
    [InlineData("last", "", 9)]
    [InlineData("some", "st", 2)]
    [InlineData("none", "把", 1)]
    public void Draw_Completions_StandAboveTheLine(string name, string typed, int tabs)
    {
        var line = Open(typed);
        for (var i = 0; i < tabs; i++)
        {
            line.Handle(Picture.Press(Key.Tab));
        }

        VerifiedText.Match(Picture.OfAll(10, [40, 12], canvas => line.Draw(canvas)) + Picture.OfAll(3, [20], canvas => line.Draw(canvas)), name);
    }

    private CommandLine Open(string typed)
    {
        var line = new CommandLine(":", _history, text => [.. Commands.Where(command => command.Text.StartsWith(text, StringComparison.Ordinal))]);
        foreach (var key in Picture.Typed(typed))
        {
            Assert.Equal(PromptResult.Continues, line.Handle(key));
        }

        return line;
    }

    private static string After(CommandLine line, params KeyEvent[] keys)
    {
        Assert.All(keys, key => Assert.Equal(PromptResult.Continues, line.Handle(key)));
        return line.Text;
    }
}
