using System.Diagnostics;

namespace LogicToNeurons.Tests.Support;

/// <summary>The public checker of ONNX files, in Python, and ONNX Runtime, in Node.</summary>
internal static class OnnxPeer
{
    // Debian's own Python has Debian's packages; another one may come first in the path.
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3"];

    private static readonly Lazy<string?> Python = new(() => Array.Find(Pythons, python => Runs(python, "-c", "import onnx")));
    private static readonly Lazy<bool> Runtime = new(() => Runs("node", "-e", "require(process.env.L2N_ONNXRUNTIME || 'onnxruntime-node')"));

    public static bool HasChecker => Python.Value is not null;

    public static bool HasRuntime => Runtime.Value;

    /// <summary>Checks files, and writes what their ports are beside them.</summary>
    public static string Check(string folder, params string[] models) => PeerTool.Run(Python.Value!, folder, [Script("onnx-check.py"), .. models]);

    /// <summary>Runs a model over lines of bits and compares.</summary>
    public static string Run(string folder, params string[] arguments) => PeerTool.Run("node", folder, [Script("onnx-run.js"), .. arguments]);

    private static string Script(string name) => Repository.PathOf("tests", "LogicToNeurons.Benchmarks", "peers", name);

    private static bool Runs(string tool, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
