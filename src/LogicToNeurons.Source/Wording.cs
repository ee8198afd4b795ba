using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace LogicToNeurons.Source;

/// <summary>The texts of one project in every language: resource files <c>Words/Words.resx</c> and <c>Words/Words.zh.resx</c>.</summary>
public sealed class Wording
{
    private readonly ResourceManager _resources;

    /// <summary>Opens the texts of a project.</summary>
    /// <param name="assembly">The project's assembly.</param>
    public Wording(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var name = assembly.GetCustomAttribute<WordingAttribute>()?.ResourceName
            ?? throw new ArgumentException("The assembly declares no wording.", nameof(assembly));
        _resources = new ResourceManager(name, assembly);
    }

    /// <summary>The text behind a key, with its placeholders <c>{0}</c>, <c>{1}</c>….</summary>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string Find(string key, Language language) =>
        _resources.GetString(key, CultureOf(language)) ?? throw new ArgumentException($"No wording for '{key}'.", nameof(key));

    /// <summary>All keys and texts that stand in a language's own file.</summary>
    public FrozenDictionary<string, string> AllIn(Language language)
    {
        var set = _resources.GetResourceSet(CultureOf(language), createIfNotExists: true, tryParents: false);
        return (set?.Cast<System.Collections.DictionaryEntry>() ?? [])
            .ToFrozenDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static CultureInfo CultureOf(Language language) => language switch
    {
        Language.English => CultureInfo.InvariantCulture,
        Language.Chinese => CultureInfo.GetCultureInfo("zh"),
    };
}
