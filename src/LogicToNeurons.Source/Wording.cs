using System.Collections;
using System.Reflection;
using System.Resources;

namespace LogicToNeurons.Source;

/// <summary>The texts of one project in every language: its resource files <c>Words/Words.resx</c> and <c>Words/Words.zh.resx</c>.</summary>
/// <remarks>
/// Both files are embedded in the project's own assembly, and texts are looked up there one by one; that is several times as fast
/// as a satellite assembly, and independent of the process's culture.
/// </remarks>
public sealed class Wording
{
    private readonly string _project;
    private readonly Assembly _assembly;
    private readonly Dictionary<string, string>?[] _texts = new Dictionary<string, string>?[2];
    private readonly WordTable?[] _tables = new WordTable?[2];

    /// <summary>Opens the texts of a project.</summary>
    /// <param name="project">The project's name, for example <c>LogicToNeurons.Machine</c>.</param>
    /// <param name="assembly">The project's assembly.</param>
    public Wording(string project, Assembly assembly)
    {
        _project = project;
        _assembly = assembly;
    }

    /// <summary>The text behind a key, with its placeholders <c>{0}</c>, <c>{1}</c>….</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string Find(string key, Language language)
    {
        if (_texts[(int)language] is null && Table(language)?.Find(key) is { } found)
        {
            return found;
        }

        return All(language).TryGetValue(key, out var text) ? text : throw new ArgumentException($"No wording for '{key}'.", nameof(key));
    }

    /// <summary>All keys and texts of a language.</summary>
    public IReadOnlyDictionary<string, string> All(Language language) => _texts[(int)language] ??= Read(language);

    private WordTable? Table(Language language)
    {
        if (_tables[(int)language] is { } table)
        {
            return table;
        }

        using var stream = Open(language);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return _tables[(int)language] = WordTable.Open(bytes);
    }

    private Stream Open(Language language)
    {
        var name = string.Concat(_project, ".Words.Words", language == Language.Chinese ? ".zh" : string.Empty, ".resources");
        return _assembly.GetManifestResourceStream(name) ?? throw new MissingManifestResourceException(name);
    }

    private Dictionary<string, string> Read(Language language)
    {
        using var stream = Open(language);
        using var reader = new ResourceReader(stream);
        var texts = new Dictionary<string, string>();
        foreach (DictionaryEntry entry in reader)
        {
            texts.Add((string)entry.Key, (string)entry.Value!);
        }

        return texts;
    }
}
