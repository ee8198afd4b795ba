using System.Diagnostics;
using System.Runtime.InteropServices;
using LogicToNeurons.App;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.EndToEnd;

/// <summary>What only a process of its own can show: closed pipes, Ctrl+C, standard input, the shipped programs.</summary>
public sealed partial class ProcessTests
{
    private const int Sigint = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Trace_PipeClosedAfterOneLine_EndsQuietly()
    {
        using var process = Start(["trace", "-", "--format", "json", "--max-steps", "1000000"], "loop: add r0, #1\njmp loop");
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        process.StandardOutput.Close();
        Assert.Equal((ExitCode.Success, string.Empty), await End(process));
    }

    [Fact]
    public async Task Trace_TableIntoAClosedPipe_EndsQuietly()
    {
        using var process = Start(["trace", "-"], "loop: add r0, #1\njmp loop");
        process.StandardOutput.Close();
        var (code, error) = await End(process);
        Assert.Equal(ExitCode.Success, code);
        Assert.DoesNotContain(" at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public async Task Run_CtrlC_SaysHowFarItCame(string engine)
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no SIGINT to send to another process.
            return;
        }

        using var process = Start(["run", "-", "--engine", engine, "--max-steps", long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)], ".width 64\nloop: add r0, #1\njmp loop");
        await Task.Delay(TimeSpan.FromSeconds(2));
        _ = Kill(process.Id, Sigint);
        var output = await process.StandardOutput.ReadToEndAsync();
        var (code, error) = await End(process);
        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Matches(@"^-: interrupted after \d+ steps\n", output);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileAlone_CtrlC_SaysHowFarItCame()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no SIGINT to send to another process.
            return;
        }

        using var process = Start(["-", "--max-steps", long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)], ".width 64\nloop: add r0, #1\njmp loop");
        var lines = new Queue<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Step 1000,", StringComparison.Ordinal))
            {
                _ = Kill(process.Id, Sigint);
            }

            lines.Enqueue(line);
            if (lines.Count > 3)
            {
                lines.Dequeue();
            }
        }

        Assert.Equal((ExitCode.Interrupted, string.Empty), await End(process));
        Assert.Matches(@"^Interrupted after \d+ steps\.\nr0 was never written before and is \d+ now\.\nWarning L2N0203, line 2: ", string.Join('\n', lines));
    }

    [Fact]
    public async Task Run_BinaryFile_IsOneClearLine()
    {
        using var process = Start(["run", Environment.ProcessPath!], string.Empty);
        var (code, error) = await End(process);
        Assert.Equal(ExitCode.Failure, code);
        Assert.Matches(@"^\S+: error L2N0305: this is a binary file, not a text: byte \d+ is 0\n$", error);
    }

    [Fact]
    public async Task Run_OutputThatCannotBeWritten_IsToldAndFails()
    {
        if (!File.Exists("/dev/full"))
        {
            // Only Linux has a device that is always full.
            return;
        }

        using var process = StartShell("exec \"$@\" > /dev/full", ["run", "programs/asm/sum.asm"]);
        Assert.Equal((ExitCode.Failure, "l2n: the output can't be written (No space left on device)\n"), await End(process));
    }

    [Fact]
    public async Task Run_NamedPipe_IsReadLikeAFile()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var process = StartShell("cat programs/asm/sum.asm | exec \"$@\"", ["run", "/dev/stdin"]);
        Assert.StartsWith("/dev/stdin: halted after 16 steps\n", await process.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Success, string.Empty), await End(process));
    }

    [Fact]
    public async Task Examples_FromTheBuild_AreTheProgramsOfTheRepository()
    {
        using var process = Start(["examples", "--json"], string.Empty);
        var output = await process.StandardOutput.ReadToEndAsync();
        Assert.Equal(ExitCode.Success, (await End(process)).Code);
        var files = Directory.EnumerateFiles(Repository.PathOf("programs"), "*", SearchOption.AllDirectories).Count(path => Path.GetExtension(path) is not (".tst" or ".cmp" or ".txt"));
        Assert.Equal(files, output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Fmt_FileOnDisk_IsReplacedWholeAndOnlyWhenUntidy()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(directory.FullName, "数.asm");
            await File.WriteAllTextAsync(file, "MOV r0,#1\r\n");
            using var check = Start(["fmt", "--check", file], string.Empty);
            Assert.Equal(ExitCode.Failure, (await End(check)).Code);
            using var format = Start(["fmt", file], string.Empty);
            Assert.Equal(ExitCode.Success, (await End(format)).Code);
            Assert.Equal("    mov r0, #1\r\n", await File.ReadAllTextAsync(file));
            Assert.Single(Directory.EnumerateFiles(directory.FullName));
            using var again = Start(["fmt", "--check", file], string.Empty);
            Assert.Equal(ExitCode.Success, (await End(again)).Code);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Relu_WithTooLittleMemory_SaysSo()
    {
        var start = Info(Host, [Program, "relu", "programs/circuits/multiplier.gates:Multiplier<128>"]);
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x4000000";
        using var process = Start(start, string.Empty);

        var (code, error) = await End(process);

        Assert.Equal(ExitCode.Failure, code);
        Assert.Contains("l2n: this needs more memory than there is", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "l2n.dll");

    private static Process StartShell(string script, string[] args) => StartProcess("/bin/sh", ["-c", script, "sh", Host, Program, .. args], string.Empty);

    private static Process Start(string[] args, string input) => StartProcess(Host, [Program, .. args], input);

    private static Process StartProcess(string file, string[] args, string input) => Start(Info(file, args), input);

    private static ProcessStartInfo Info(string file, string[] args)
    {
        var start = new ProcessStartInfo(file)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment["L2N_LANG"] = "en";
        return start;
    }

    private static Process Start(ProcessStartInfo start, string input)
    {
        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return process;
    }

    private static async Task<(int Code, string Error)> End(Process process)
    {
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, error);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
