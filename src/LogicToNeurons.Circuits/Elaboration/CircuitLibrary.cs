using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>The circuits that are always there: the files <c>Library/*.gates</c> in this assembly, each read when a circuit of it is first asked for.</summary>
internal sealed partial class CircuitLibrary
{
    private const string Prefix = "library/";

    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<string, GatesModule> _modules = [];
    private readonly GatesReport _report = new();

    private CircuitLibrary()
    {
        var assembly = typeof(CircuitLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (Match head in Head().Matches(Text(assembly, name)))
            {
                _files.TryAdd(head.Groups[1].Value, name);
            }
        }
    }

    /// <summary>Gets the library; every document has the same.</summary>
    public static CircuitLibrary Instance { get; } = new();

    /// <summary>The names of its circuits.</summary>
    public IEnumerable<string> Names() => _files.Keys;

    /// <summary>A circuit of the library; null if it has none of that name.</summary>
    public CircuitDefinition? Find(string name)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            return null;
        }

        lock (_modules)
        {
            if (!_modules.TryGetValue(file, out var module))
            {
                var source = new SourceText(file, Text(typeof(CircuitLibrary).Assembly, file));
                module = new GatesModule(GatesParser.Parse(source), this, _report) { IsLibrary = true };
                Debug.Assert(!_report.HasErrors, string.Join('\n', _report.InOrder()));
                _modules.Add(file, module);
            }

            return module.Own(name);
        }
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^circuit\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex Head();
}
