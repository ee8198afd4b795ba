using System.Diagnostics;
using LogicToNeurons.Benchmarks.Workloads;

namespace LogicToNeurons.Benchmarks.Measuring;

/// <summary>What a frame of the full screen costs: a key, a step, a drawing, and the bytes of what changed.</summary>
internal static class FrameMeasure
{
    // So many frames that all code is compiled as well as it will be.
    private const int WarmFrames = 5000;

    /// <summary>Measures frames of a size.</summary>
    public static FormattableString Of(int width, int height, int count)
    {
        var screen = new SteppingScreen(width, height);
        for (var i = 0; i < WarmFrames; i++)
        {
            screen.Step();
            if (i % 1000 == 0)
            {
                // The compiler works when nothing new has been called for a while.
                Thread.Sleep(200);
            }
        }

        var times = new double[count];
        var bytes = 0L;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            screen.Step();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            bytes = Math.Max(bytes, screen.Bytes);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var time = Quantiles.Of(times);
        return $"{time.Median:0.0} {time.High:0.0} {allocated / count} {bytes}";
    }
}
