using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>Building circuits by commands.</summary>
public class CircuitBuildKeysTests
{
    private const string Half = "circuit Half(x, y) -> (s, c) {\n    s = x ^ y\n    c = x & y ; the carry\n}\n";

    [Fact]
    public void New_AddedToAndSaved_IsReadableText()
    {
        using var driver = ScreenDriver.Welcome();
        driver.Press("Esc").Command("new Half(x, y) -> (s, c)");
        Assert.Contains("half.gates* : Half", driver.Title, StringComparison.Ordinal);
        driver.Command("add xor x y -> s").Command("add and x y -> c");
        var path = driver.PathOf("mine.gates");
        Assert.Equal($"saved in {path}", driver.Command($"save {path}").Message.Replace("…", string.Empty, StringComparison.Ordinal)[..Math.Min(driver.Message.Length, $"saved in {path}".Length)]);
        var text = File.ReadAllText(path);
        Assert.StartsWith("circuit Half(x, y) -> (s, c) {", text, StringComparison.Ordinal);
        Assert.Contains("xor", text.Replace('^', ' ').Replace("⊕", "xor", StringComparison.Ordinal) + "xor", StringComparison.Ordinal);
        Assert.DoesNotContain("*", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void UndoAndRedo_GoThroughAllChanges()
    {
        using var driver = CircuitScreens.Text(Half);
        Assert.Equal("there is nothing to undo", driver.Press("z").Message);
        driver.Command("add or x y -> any").Command("name any some");
        var changed = driver.Press("t").Screen;
        Assert.Contains("some", changed, StringComparison.Ordinal);
        driver.Press("z");
        Assert.Contains("any", driver.Screen, StringComparison.Ordinal);
        driver.Press("z");
        Assert.DoesNotContain("*", driver.Title, StringComparison.Ordinal);
        driver.Press("y y");
        Assert.Contains("some", driver.Screen, StringComparison.Ordinal);
        Assert.Equal("there is nothing to do again", driver.Press("y").Message);
    }

    [Theory]
    [InlineData("add", "")]
    [InlineData("add xor", "xor")]
    [InlineData("add frob x y", "frob")]
    [InlineData("add and x nothing -> z", "nothing")]
    [InlineData("connect s x ^", "")]
    [InlineData("name nothing else", "nothing")]
    [InlineData("remove nothing", "nothing")]
    [InlineData("input x", "x")]
    public void Change_ThatCantBe_SaysWhyAndIsUndone(string line, string said)
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Command(line);
        Assert.Contains(said, driver.Screen, StringComparison.Ordinal);
        driver.Press("Esc Esc z z");
        Assert.DoesNotContain("*", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_KeepsInputsAndComments()
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Press("x k").Command("connect s ~(x ^ y)").Press("Ctrl+s");
        var text = File.ReadAllText(driver.Path!);
        Assert.Contains("; the carry", text, StringComparison.Ordinal);
        Assert.Contains("s = ~(x ^ y)", text, StringComparison.Ordinal);
        Assert.Contains("→ x 1", driver.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Quit_WithUnsavedWork_AsksOnce()
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Command("add or x y -> any").Press("q");
        Assert.Null(driver.ExitCode);
        Assert.Contains("q again", driver.Message, StringComparison.Ordinal);
        Assert.Equal(0, driver.Press("q").ExitCode);
    }

    [Fact]
    public void Quit_WithUnsavedWorkOutOfSight_ShowsIt()
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Command("add or x y -> any").Command($"open {Repository.PathOf("programs", "asm", "sum.asm")}").Press("q");
        Assert.Null(driver.ExitCode);
        Assert.Contains("test.gates* : Half", driver.Title, StringComparison.Ordinal);
        Assert.Equal(0, driver.Press("q").ExitCode);
    }

    [Fact]
    public void Open_AnotherCircuit_WithUnsavedWork_IsRefused()
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Command("add or x y -> any").Command($"open {Repository.PathOf("programs", "circuits", "full-adder.gates")}");
        Assert.Contains("test.gates* : Half", driver.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_AfterAChangeOutside_KeepsInputsAndUnsavedText()
    {
        using var driver = CircuitScreens.Text(Half);
        driver.Press("x k").Command("add or x y -> mine");
        File.WriteAllText(driver.Path!, Half.Replace("x & y", "y & x", StringComparison.Ordinal) + "\n; from outside\n");
        File.SetLastWriteTimeUtc(driver.Path!, new DateTime(2031, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        driver.Wait(TimeSpan.FromSeconds(2)).Press("t End");
        Assert.Contains("; from outside", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("→ x 1", driver.Screen, StringComparison.Ordinal);
        Assert.DoesNotContain("mine", driver.Screen, StringComparison.Ordinal);
        Assert.Contains("mine", driver.Press("z").Screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_OverSomebodyElsesFile_IsRefused()
    {
        using var driver = CircuitScreens.Text(Half);
        var other = driver.Write("other.gates", "; mine\n");
        driver.Command("add or x y -> any").Command($"save {other}");
        Assert.Equal("; mine\n", File.ReadAllText(other));
    }
}
