using System.Globalization;
using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Input;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Terminal.Widgets;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Widgets;

public class TextFieldTests
{
    private static readonly string[] Inputs = ["a", "b", " ", "_", "7", ",", "中", "，", "😀", "é"];
    private static readonly string[] Drawn =
        ["|", "mov r1|", "mov r1, memory[12]|", "mov| r1, memory[12]", "把一号单元的值加到二号|", "把一|号单元的值加到二号"];

    private static readonly int[] DrawnColumns = [1, 2, 7, 30];

    [Theory]
    [InlineData("mov r1,中文|", "C-w", "mov |")]
    [InlineData("mov r1  |", "C-w", "mov |")]
    [InlineData("mov r1|", "C-b", "mov r|1")]
    [InlineData("mov |r1", "C-f", "mov r|1")]
    [InlineData("mov |r1", "C-k", "mov |")]
    [InlineData("mov |r1", "C-u", "|r1")]
    [InlineData("mov |r1", "C-a", "|mov r1")]
    [InlineData("mov |r1", "C-e", "mov r1|")]
    [InlineData("mov |r1", "C-h", "mov|r1")]
    [InlineData("mov |r1", "C-d", "mov |1")]
    [InlineData("mov r1,中文|", "A-b", "mov r1,|中文")]
    [InlineData("|mov r1", "A-f", "mov| r1")]
    [InlineData("mov| r1, 2", "A-f", "mov r1|, 2")]
    [InlineData("x😀|", "C-h", "x|")]
    [InlineData("x|😀y", "C-d", "x|y")]
    [InlineData("xe\u0301|", "C-b", "x|e\u0301")]
    [InlineData("|", "C-h", "|")]
    [InlineData("|", "C-d", "|")]
    [InlineData("|", "A-b", "|")]
    [InlineData("|", "A-f", "|")]
    public void Handle_ControlAndAlt_EditLikeAShell(string before, string key, string after)
    {
        var field = Field(before);
        Assert.True(field.Handle(KeyEvent.Of(key[2], key[0] == 'C' ? Modifiers.Control : Modifiers.Alt)));
        Assert.Equal(after, Marked(field));
    }

    [Theory]
    [InlineData("mov r1|, 2", Key.Left, Modifiers.Control, "mov |r1, 2")]
    [InlineData("mov |r1, 2", Key.Right, Modifiers.Control, "mov r1|, 2")]
    [InlineData("mov r1|, 2", Key.Backspace, Modifiers.Alt, "mov |, 2")]
    [InlineData("mov |r1, 2", Key.Delete, Modifiers.Control, "mov |, 2")]
    [InlineData("mov |r1", Key.Delete, Modifiers.None, "mov |1")]
    [InlineData("mov |r1", Key.Home, Modifiers.None, "|mov r1")]
    [InlineData("mov |r1", Key.End, Modifiers.None, "mov r1|")]
    [InlineData("中|文", Key.Left, Modifiers.None, "|中文")]
    [InlineData("中|文", Key.Right, Modifiers.Shift, "中文|")]
    public void Handle_NamedKeys_EditAndMove(string before, Key key, Modifiers modifiers, string after)
    {
        var field = Field(before);
        Assert.True(field.Handle(Picture.Press(key, modifiers)));
        Assert.Equal(after, Marked(field));
    }

    [Fact]
    public void Handle_KeysOfOthers_AreLeftAlone()
    {
        var field = Field("abc|");
        Assert.All([Key.Up, Key.Down, Key.Enter, Key.Tab, Key.Escape, Key.F1], key => Assert.False(field.Handle(Picture.Press(key))));
        Assert.False(field.Handle(KeyEvent.Of('c', Modifiers.Control)));
        Assert.False(field.Handle(KeyEvent.Of('x', Modifiers.Alt)));
        Assert.Equal("abc|", Marked(field));
    }

    [Theory]
    [InlineData("1\n2", "a1 2|b")]
    [InlineData("1\r\n2\r3", "a1 2 3|b")]
    [InlineData("1\t2\u0007\u001B[3", "a1 2[3|b")]
    public void Paste_BreaksAndControls_BecomeBlanksOrNothing(string text, string after)
    {
        var field = Field("a|b");
        field.Paste(text);
        Assert.Equal(after, Marked(field));
    }

    [Fact]
    public void Paste_TooLong_IsCutBetweenCharacters()
    {
        var field = new TextField();
        field.Set(new string('x', TextField.Longest - 3));
        field.Paste("😀😀😀");
        Assert.Equal(TextField.Longest - 1, field.Text.Length);
        Assert.EndsWith("x😀", field.Text, StringComparison.Ordinal);
        Assert.True(field.Handle(KeyEvent.Of('y')));
        Assert.True(field.Handle(KeyEvent.Of('z')));
        Assert.EndsWith("😀y", field.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_RandomKeys_DoesWhatAListOfGlyphsDoes()
    {
        for (var seed = 0; seed < Scale.Of(300, 20_000); seed++)
        {
            var random = new Random(seed);
            var field = new TextField();
            var model = new List<string>();
            var cursor = 0;
            for (var i = 0; i < 60; i++)
            {
                var act = random.Next(12);
                var input = Inputs[random.Next(Inputs.Length)];
                Assert.True(field.Handle(KeyOf(act, input)));
                cursor = Apply(model, cursor, act, input);
                Assert.Equal($"{seed}: {string.Concat(model.Take(cursor))}|{string.Concat(model.Skip(cursor))}", $"{seed}: {Marked(field)}");
            }
        }
    }

    [Fact]
    public void Draw_RandomKeys_ShowsTheCursorOnWhatItIsAt()
    {
        for (var seed = 0; seed < Scale.Of(300, 20_000); seed++)
        {
            var random = new Random(seed);
            var field = new TextField();
            var columns = random.Next(2, 12);
            for (var i = 0; i < 60; i++)
            {
                field.Handle(KeyOf(random.Next(4) == 0 ? random.Next(12) : 0, Inputs[random.Next(Inputs.Length)]));
                var grid = new CellGrid(20, 3);
                field.Draw(new Canvas(grid), 5, 1, columns, Role.Strong);
                Assert.NotNull(grid.Cursor);
                var (x, y) = grid.Cursor.Value;
                Assert.InRange(x, 5, 4 + columns);
                Assert.Equal(1, y);
                var at = field.Cursor == field.Text.Length ? new Rune(' ') : Rune.GetRuneAt(field.Text, field.Cursor);
                Assert.Equal($"{seed} {at}", $"{seed} {grid[x, y].Rune}");
                var isFilled = field.Cursor == field.Text.Length && DisplayWidth.Of(field.Text) >= columns;
                Assert.True(!isFilled || x >= 3 + columns, "Text that would fit is scrolled away.");
            }
        }
    }

    [Fact]
    public void Draw_Scrolled_MovesNoMoreThanNeeded() => VerifiedText.Match(string.Concat(
        from text in Drawn
        from columns in DrawnColumns
        select $"==== {text} {columns}\n{Picture.Of(32, 1, canvas => Field(text).Draw(canvas, 1, 0, columns, Role.Strong))}"));

    private static KeyEvent KeyOf(int act, string input) => act switch
    {
        0 or 1 or 2 or 3 => new KeyEvent(Key.Character, input.EnumerateRunes().First()),
        4 => Picture.Press(Key.Left),
        5 => Picture.Press(Key.Right),
        6 => Picture.Press(Key.Home),
        7 => Picture.Press(Key.End),
        8 => Picture.Press(Key.Backspace),
        9 => Picture.Press(Key.Delete),
        10 => KeyEvent.Of('w', Modifiers.Control),
        _ => KeyEvent.Of('f', Modifiers.Alt),
    };

    private static int Apply(List<string> model, int cursor, int act, string input)
    {
        switch (act)
        {
            case 0 or 1 or 2 or 3:
                model.Insert(cursor, input);
                return cursor + 1;
            case 4:
                return Math.Max(0, cursor - 1);
            case 5:
                return Math.Min(model.Count, cursor + 1);
            case 6:
                return 0;
            case 7:
                return model.Count;
            case 8 when cursor > 0:
                model.RemoveAt(cursor - 1);
                return cursor - 1;
            case 9 when cursor < model.Count:
                model.RemoveAt(cursor);
                return cursor;
            case 10:
                return DeleteWord(model, cursor);
            case 11:
                return WordEnd(model, cursor);
            default:
                return cursor;
        }
    }

    private static int DeleteWord(List<string> model, int cursor)
    {
        var start = cursor;
        for (; start > 0 && model[start - 1] == " "; start--)
        {
        }

        for (; start > 0 && model[start - 1] != " "; start--)
        {
        }

        model.RemoveRange(start, cursor - start);
        return start;
    }

    private static int WordEnd(List<string> model, int cursor)
    {
        for (; cursor < model.Count && model[cursor] is " " or "," or "，" or "😀"; cursor++)
        {
        }

        for (; cursor < model.Count && model[cursor] is not (" " or "," or "，" or "😀"); cursor++)
        {
        }

        return cursor;
    }

    private static TextField Field(string marked)
    {
        var field = new TextField();
        field.Set(marked.Replace("|", string.Empty, StringComparison.Ordinal));
        var behind = new StringInfo(marked[(marked.IndexOf('|', StringComparison.Ordinal) + 1)..]).LengthInTextElements;
        for (var i = 0; i < behind; i++)
        {
            field.Handle(Picture.Press(Key.Left));
        }

        return field;
    }

    private static string Marked(TextField field) => field.Text.Insert(field.Cursor, "|");
}
