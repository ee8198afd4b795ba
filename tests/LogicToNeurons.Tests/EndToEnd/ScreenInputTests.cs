using System.Text;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>What terminals send to the real program: the mouse, pastes, Chinese, escapes, pieces.</summary>
public sealed class ScreenInputTests
{
    [LinuxFact]
    public void Mouse_ClickedBesideALine_SetsABreakpoint()
    {
        using var open = OpenProgram.Start();
        var (x, y) = open.Find("10     mov r1, 8");
        open.Click(x - 2, y);
        open.Terminal.WaitFor("● 10");
        open.Press("r", 1);
        open.Click(x - 2, open.Find("10›    mov r1, 8").Y);
        open.Terminal.WaitFor(screen => !screen.Text.Contains("● 10", StringComparison.Ordinal) && !screen.Text.Contains("●▶10", StringComparison.Ordinal), "no breakpoint");
        open.Quit();
    }

    [LinuxFact]
    public void Mouse_Wheel_ScrollsWhatIsUnderIt()
    {
        using var open = OpenProgram.Start();
        open.Terminal.WaitFor(screen => screen.Row(2).Contains("  3 ", StringComparison.Ordinal), "line 3 above");
        open.Mouse(65, 10, 5);
        open.Terminal.WaitFor(screen => screen.Row(2).Contains("  6 ", StringComparison.Ordinal), "line 6 above");
        open.Mouse(64, 10, 5);
        open.Terminal.WaitFor(screen => screen.Row(2).Contains("  3 ", StringComparison.Ordinal), "line 3 above");
        open.Quit();
    }

    [LinuxFact]
    public void Mouse_DraggedAlongTheTime_GoesThroughTime()
    {
        using var open = OpenProgram.Start();
        open.Press("r", 16);
        var (first, y) = open.Find("├─");
        var right = open.Find("┤ 16").X - 1;
        first++;
        open.Mouse(0, right, y);
        open.Mouse(32, first, y);
        open.WaitForStep(0);
        open.Mouse(32, (first + right) / 2, y);
        open.WaitForStep(8);
        open.Mouse(32, right, y);
        open.Mouse(0, right, y, isRelease: true);
        open.WaitForStep(16);
        open.Quit();
    }

    [LinuxFact]
    public void Mouse_Everywhere_NeverHarms()
    {
        using var open = OpenProgram.Start();
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var button = new[] { 0, 1, 2, 32, 35, 64, 65, 66, 128 }[random.Next(9)];
            open.Mouse(button, random.Next(-1, 300), random.Next(1, 22), isRelease: random.Next(4) == 0);
        }

        // Whatever was opened by a click is closed by these.
        open.Terminal.Send("\e");
        open.Terminal.WaitFor(screen => screen.IsAlternate, "a screen");
        open.Signal(15);
        open.AssertEnds(143);
    }

    [LinuxFact]
    public void Paste_IntoThePrompt_IsTextUntilEnter()
    {
        using var open = OpenProgram.Start();
        open.Press(":", ":");
        open.Press("\e[200~set 9 17\nq\n\e[201~", "set 9 17");
        open.Terminal.Send("\u0003");
        open.Press("s", 1);
        open.Press("<:\e[200~set 9 17\e[201~\r", "15  17");
        open.Quit();
    }

    [LinuxFact]
    public void Paste_WhereNobodyTypes_DoesNothing()
    {
        using var open = OpenProgram.Start();
        open.Terminal.Send("\e[200~sssq\u0003\e[201~");
        open.Press("s", 1);
        open.Quit();
    }

    [LinuxFact]
    public void Chinese_Typed_IsFoundAndShown()
    {
        using var open = OpenProgram.StartOwn("数.asm", "mov r0, #1\nmov r1, #2 ; 累加求和\nmov r2, #3\n");
        Assert.Contains("数.asm", open.Title, StringComparison.Ordinal);
        open.Press("/求和", "/求和");
        open.Press("\r", "2›");
        // Full-width signs of an input method are as good as their ASCII forms.
        open.Press("：ｓｅｔ　ｒ３　９\r", "r3  9");
        open.Quit();
    }

    [LinuxFact]
    public void Escape_AloneAndAsAlt_AreTwoThings()
    {
        using var open = OpenProgram.Start();
        open.Terminal.Send("\es\es");
        open.Press("s", 1);
        open.Press(":se", ":se");
        open.Terminal.Send("\e");
        open.Terminal.WaitFor(screen => !screen.Text.Contains(":se", StringComparison.Ordinal), "no prompt any more");
        open.Press("s", 2);
        open.Quit();
    }

    [LinuxFact]
    public void Keys_WithFunctions_AreKnown()
    {
        using var open = OpenProgram.Start();
        open.Press("\e[21~", 1);
        open.Press("\e[21~", 2);
        open.Press("\e[20~", 1);
        open.Press("\e[15~", 16);
        open.Press("\eOP", "Esc");
        open.Terminal.Send("\e");
        open.Terminal.WaitFor(screen => !screen.Text.Contains("Esc", StringComparison.Ordinal), "no help any more");
        // Sequences that nobody knows are swallowed whole.
        open.Terminal.Send("\e[99;99~\e[?1;2c\e]11;rgb:0000/0000/0000\e\\\eP1$r0m\e\\\e[I\e[O");
        open.Press("b", 15);
        open.Quit();
    }

    [LinuxFact]
    public void Bytes_InPieces_AreTheSameKeys()
    {
        using var open = OpenProgram.StartOwn("own.asm", "mov r0, #1\nmov r1, #2 ; 求和\nmov r2, #3\n");
        // Only an escape alone may not wait: time makes it a key.
        SendSlowly(open, ["\e["u8.ToArray(), .. Pieces("21~")]);
        open.WaitForStep(1);
        SendSlowly(open, Pieces("/求和"));
        open.Terminal.WaitFor("/求和");
        SendSlowly(open, ["\u0003"u8.ToArray(), .. Pieces(":"), "\e[200~"u8.ToArray(), .. Pieces("set r3 9"), "\e[201~"u8.ToArray()]);
        open.Press("\r", "r3  9");
        open.Quit();
    }

    [LinuxFact]
    public void Keys_ManyAtOnce_AllCount()
    {
        using var open = OpenProgram.StartOwn("loop.asm", "loop: add r0, #1\njmp loop\n");
        open.Press(new string('s', 3000), 3000);
        open.Press(new string('b', 2999), 1);
        open.Quit();
    }

    private static byte[][] Pieces(string text) => [.. Encoding.UTF8.GetBytes(text).Select(one => new[] { one })];

    private static void SendSlowly(OpenProgram open, byte[][] pieces)
    {
        foreach (var piece in pieces)
        {
            open.Terminal.Send(piece);
            Thread.Sleep(5);
        }
    }
}
