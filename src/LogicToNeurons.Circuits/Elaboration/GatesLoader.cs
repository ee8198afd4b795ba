using LogicToNeurons.Circuits.Syntax;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Elaboration;

/// <summary>Reads the files that a file imports, each once, however long the chain of imports is.</summary>
internal sealed class GatesLoader
{
    private readonly Func<string, Outcome<byte[]>> _open;
    private readonly GatesReport _report;
    private readonly Dictionary<string, GatesModule> _modules = [];
    private readonly Queue<(GatesModule Module, string Path)> _waiting = [];
    private readonly List<(GatesModule From, GatesModule To, ImportSyntax Import)> _imports = [];

    private GatesLoader(Func<string, Outcome<byte[]>> open, GatesReport report)
    {
        (_open, _report) = (open, report);
    }

    /// <summary>Reads a file and all that it imports; what is wrong goes into the report.</summary>
    public static GatesModule Load(GatesSyntax syntax, Func<string, Outcome<byte[]>> open, GatesReport report)
    {
        var loader = new GatesLoader(open, report);
        var top = loader.Add(syntax, syntax.Source.FileName);
        while (loader._waiting.TryDequeue(out var next))
        {
            foreach (var import in next.Module.Syntax.Statements.OfType<ImportSyntax>())
            {
                loader.Import(next.Module, next.Path, import);
            }
        }

        loader.ReportCycles();
        return top;
    }

    private GatesModule Add(GatesSyntax syntax, string path)
    {
        var module = new GatesModule(syntax, CircuitLibrary.Instance, _report);
        _modules.Add(KeyOf(path), module);
        _waiting.Enqueue((module, path));
        return module;
    }

    private void Import(GatesModule module, string from, ImportSyntax import)
    {
        if (import.Path.Length == 0 || import.Path.Contains('\0', StringComparison.Ordinal))
        {
            Unread(module, import, Words.Of("gates.importNothing"));
            return;
        }

        var path = Path.Combine(Path.GetDirectoryName(from) ?? string.Empty, import.Path);
        if (!_modules.TryGetValue(KeyOf(path), out var imported))
        {
            var bytes = _open(path);
            if (bytes.Value is null)
            {
                Unread(module, import, bytes.Diagnostics is [var first, ..] ? first.Message : Words.Of("gates.importNothing"));
                return;
            }

            if (SourceText.Decode(path, bytes.Value, out _) is not { } source)
            {
                Unread(module, import, Words.Of("gates.importNotText"));
                return;
            }

            imported = Add(GatesParser.Parse(source), path);
        }

        module.Imports.Add(imported);
        _imports.Add((module, imported, import));
    }

    private void Unread(GatesModule module, ImportSyntax import, Phrase reason)
    {
        module.HasMissingImport = true;
        _report.Error(module.Source, import.PathSpan, "L2N0520", Words.Of("gates.importFailed", Quote.Shortened(import.Path), reason));
    }

    // An import is part of a cycle if its own file can be reached from the file that it names.
    private void ReportCycles()
    {
        var component = ImportCycles.ComponentsOf([.. _modules.Values]);
        foreach (var (from, to, import) in _imports)
        {
            if (component[from] == component[to])
            {
                var message = from == to ? Words.Of("gates.importsItself") : Words.Of("gates.importCycle", Quote.Shortened(import.Path));
                _report.Error(from.Source, import.PathSpan, "L2N0521", message, Words.Of("gates.hint.importCycle"));
            }
        }
    }

    private static string KeyOf(string path) => path == SourceFile.StandardInput ? path : Path.GetFullPath(path);
}
