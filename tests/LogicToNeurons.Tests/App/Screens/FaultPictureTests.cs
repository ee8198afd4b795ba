using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.App.Screens;

/// <summary>What programs look like that can't run, or not as they should.</summary>
public class FaultPictureTests
{
    private const string TwoFaults = "; Two lines are wrong.\n    mov r0, #1\n    add r9, r0   ; there is no r9\n    sub r0, #1\n    jump away\n";

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh_ascii")]
    [InlineData("120x40_zh")]
    [InlineData("40x10_en")]
    public void Screen_TwoFaults_StandInTheirPlaces(string look)
    {
        using var driver = ScreenDriver.Text(TwoFaults, look);
        VerifiedText.Match(driver.Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    public void Screen_Warning_StandsInItsPlaceAndTheProgramRuns(string look)
    {
        using var driver = ScreenDriver.Text("    jmp over\n    mov r0, #1\nover:\n    mov r1, #2\nunused:\n    mov r2, #3\n", look);
        VerifiedText.Match(driver.Press("s").Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("80x24_zh")]
    [InlineData("40x10_en")]
    public void Screen_NoFile_SaysSo(string look)
    {
        using var driver = ScreenDriver.File("no-such.asm", look);
        VerifiedText.Match(driver.Picture, look);
    }

    [Theory]
    [InlineData("80x24_en")]
    [InlineData("40x10_zh")]
    public void Screen_EmptyProgram(string look)
    {
        using var driver = ScreenDriver.Text(string.Empty, look);
        VerifiedText.Match(driver.Screen, look);
    }
}
