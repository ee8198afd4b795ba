using System.Runtime.CompilerServices;
using System.Text;

namespace LogicToNeurons.Tests.Support;

/// <summary>
/// Compares a text with the verified one beside the test, by Verify's file convention:
/// <c>Class.Method_parameters.verified.txt</c>. A mismatch leaves <c>….received.txt</c>; <c>L2N_ACCEPT=1</c> accepts it.
/// </summary>
internal static class VerifiedText
{
    public static void Match(string actual, string parameters = "", [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(parameters.Length == 0 ? string.Empty : $"_{parameters}")}";
        var verified = Path.Combine(Path.GetDirectoryName(file)!, $"{name}.verified.txt");
        var received = Path.ChangeExtension(verified, null)[..^".verified".Length] + ".received.txt";
        var text = Normalise(actual);
        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        if (Environment.GetEnvironmentVariable("L2N_ACCEPT") == "1")
        {
            File.WriteAllText(verified, text, new UTF8Encoding(false));
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(false));
        Assert.Fail($"{name} differs from its verified file (L2N_ACCEPT=1 accepts):\n{Difference(expected ?? string.Empty, text)}");
    }

    private static string Normalise(string text) =>
        string.Join('\n', text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n";

    private static string Difference(string expected, string actual)
    {
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var differing = Enumerable.Range(0, Math.Max(was.Length, now.Length))
            .Where(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i))
            .Take(5)
            .Select(i => $"line {i + 1}\n- {was.ElementAtOrDefault(i)}\n+ {now.ElementAtOrDefault(i)}");
        return string.Join('\n', differing);
    }
}
