using System.Diagnostics;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What somebody at a terminal feels: until there is a picture, until a key is answered, and what waiting costs.</summary>
internal static class TerminalMeasure
{
    private const string FrameEnd = "\e[?2026l";

    // A corner of the frame around the pane that has the focus: nothing but a change of the focus draws it.
    private const string FocusCorner = "┏";

    /// <summary>The milliseconds until a program ends.</summary>
    public static double End(string[] command)
    {
        using var program = new TerminalProgram(command);
        program.WaitForEnd();
        return Since(program.StartTime);
    }

    /// <summary>The milliseconds until a full-screen program has written its first frame.</summary>
    public static double FirstFrame(string[] command)
    {
        using var program = new TerminalProgram(command);
        program.WaitFor(FrameEnd);
        var time = Since(program.StartTime);
        program.Type("q");
        program.WaitForEnd();
        return time;
    }

    /// <summary>The processor's nanoseconds that a full-screen program takes for nothing; it looks at its file twice a second.</summary>
    public static long Idle(string[] command, TimeSpan time)
    {
        using var program = new TerminalProgram(command);
        program.WaitFor(FrameEnd);
        program.Pause(TimeSpan.FromSeconds(1));
        var before = program.ProcessorTime;
        program.Pause(time);
        return program.ProcessorTime - before;
    }

    /// <summary>The milliseconds from Tab, which gives another pane the focus, to the end of the frame that shows it.</summary>
    /// <param name="command">The program.</param>
    /// <param name="keys">What is typed before.</param>
    /// <param name="count">How often to measure.</param>
    public static FormattableString Keys(string[] command, string keys, int count)
    {
        using var program = new TerminalProgram(command);
        program.WaitFor(FrameEnd);
        program.Type(keys);
        program.Pause(TimeSpan.FromSeconds(1));
        var random = new Random(1);
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            // At any moment between two frames of a running program.
            program.Pause(TimeSpan.FromMilliseconds(random.Next(50, 100)));
            var start = Stopwatch.GetTimestamp();
            program.Type("\t");
            program.WaitFor(FocusCorner);
            program.WaitFor(FrameEnd);
            times[i] = Since(start);
        }

        var time = Quantiles.Of(times);
        return $"{time.Median:0.00} {time.High:0.00}";
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
